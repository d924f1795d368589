//! The kinds of data said to be affected, not those said to be unaffected.

mod said;
mod spared;

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::DataKind;
use jikenbo_text::FoldedSpan;

use super::named::gathered;
use crate::reading::{Reading, Sentence};
use crate::section::Section;
use crate::words::{Words, first, to_pause};
use said::Word;

/// Characters of a line that is an entry of a list although the format does not mark it.
const ENTRY: usize = 40;
/// Characters of a line that is nothing but the name of a kind of data.
const BARE: usize = 8;

pub(super) fn read(reading: &Reading) -> Vec<Fact<DataKind>> {
    let sentences = (0..reading.sentences.len()).filter(|&at| may_tell(reading, at));
    let gave_away = gave_away(reading);
    gathered(reading, sentences.flat_map(|at| affected(reading, at, gave_away)))
}

/// May the sentence say which data were affected?
fn may_tell(reading: &Reading, at: usize) -> bool {
    let sentence = &reading.sentences[at];
    let words = reading.words(sentence.span).trim_end_matches(['。', '?', ' ']);
    (!sentence.section.is_apart() || tells_what_was_seen(words))
        && !asks_about(reading, sentence)
        && !is_entry_without(words)
        && !is_plan(words)
        && !reading.sentence_has(at, "data_context", "anothers")
        && !["ですか", "ますか", "ましたか", "でしょうか", "ませんか"]
            .iter()
            .any(|asks| words.ends_with(asks))
        && !reading.sentence_has(at, "data_context", "warning")
        && !spared::under_denial(reading, sentence.line)
}

/// Does it tell what others could see, under whatever heading (氏名と住所、注文した商品が見える状態でした)?
fn tells_what_was_seen(words: &str) -> bool {
    const SEEN: &[&str] = &[
        "見える状態でした",
        "見える状態だった",
        "見える状態になっていました",
        "閲覧できる状態でした",
        "閲覧できる状態だった",
        "閲覧できる状態になっていました",
        "表示されていました",
        "表示されていた",
        "含まれていました",
        "含まれていた",
        "記載されていました",
        "記載されていた",
        "流出しました",
        "流出した",
    ];
    SEEN.iter().any(|seen| words.ends_with(seen))
}

/// Does an entry of a list say that there is none of it: カード番号 なし?
fn is_entry_without(words: &str) -> bool {
    const NONE: &[&str] =
        &[" なし", " 無し", " 無", " ×", " 非該当", " 対象外", ":なし", ":無し", ":無", ":×"];
    words.chars().count() <= ENTRY && NONE.iter().any(|none| words.ends_with(none))
}

/// Does it tell of what is to be done from now on: 今後は名簿から住所の欄を削って運用する?
fn is_plan(words: &str) -> bool {
    static FROM_NOW: Words = Words::of(&["今後は", "今後、", "今後の", "これからは"]);
    static HAPPENED: Words = Words::of(&["漏", "流出", "紛失", "誤", "可能性", "おそれ", "閲覧", "判明"]);
    FROM_NOW.begins(words) && !HAPPENED.stands_in(words)
}

/// Does a heading only name what it goes on to tell of: 〈口座番号は〉?
fn asks_about(reading: &Reading, sentence: &Sentence) -> bool {
    let words = reading.words(sentence.span).trim_end_matches(|c: char| ">〉》】]』」?".contains(c));
    let is_short = words.chars().count() <= ENTRY;
    is_short && words.ends_with('は') && !words.contains('。')
}

/// The kinds that the sentence says were affected, with their words. Passwords that somebody `gave_away` were the way in.
fn affected(reading: &Reading, at: usize, gave_away: bool) -> Vec<(DataKind, FoldedSpan)> {
    let words = said::words(reading, at);
    let lists = said::lists(reading, &words);
    let is_told = lists.iter().any(|list| is_told(reading, at, list));
    if lists.first().is_some_and(|first| spared::is_labelled_so(reading, at, first)) {
        return Vec::new();
    }
    let mut kinds = Vec::new();
    for list in lists {
        let is_lost = is_lost(reading, at, list, gave_away) && !were_used(reading, at, list);
        let is_other = is_label(reading, at, list)
            || is_of_the_culprit(reading, at, list)
            || is_copy_gone(reading, list)
            || is_copy_of_screen(reading, list)
            || is_card_in_use(reading, list);
        if is_told && is_lost && !is_other && !spared::is_spared(reading, at, list) {
            kinds.extend(list.iter().map(|word| (word.kind, word.span)));
        }
    }
    kinds
}

/// Does the sentence speak of what was in the lost, sent or opened thing? A list of kinds always does.
fn is_told(reading: &Reading, at: usize, list: &[Word]) -> bool {
    let sentence = &reading.sentences[at];
    list.len() > 1
        || sentence.section == Section::Data
        || reading.lines[sentence.line].is_item
        || is_entry(reading, sentence)
        || list.iter().any(|word| said::is_open_field(reading, *word) || said::is_alone(reading, at, *word))
        || list
            .iter()
            .any(|word| said::is_of_many(reading, at, *word) || said::is_enumerated(reading, at, *word))
        || reading.sentence_has(at, "data_context", "held")
        || list.last().is_some_and(|word| leaks_itself(reading, at, *word))
}

/// 宛先のメールアドレス|が外部に流出した可能性: is it what is said to have got out? What lets somebody in (パスワードが漏れ) need
/// not be.
fn leaks_itself(reading: &Reading, at: usize, word: Word) -> bool {
    static GOT_OUT: Words =
        Words::of(&["流出", "漏え", "漏洩", "漏れ", "窃取され", "盗まれ", "持ち出され", "閲覧され"]);
    const NEAR: usize = 14;
    let is_key = matches!(word.kind, DataKind::Password | DataKind::LoginId);
    let after = said::behind(reading, at, word);
    let verb = ["が", "も", "などが", "等が"].iter().find_map(|particle| after.strip_prefix(particle));
    !is_key && verb.is_some_and(|verb| GOT_OUT.stands_in(first(to_pause(verb), NEAR)))
}

/// Is it a line that says nothing but this, below the first part of the notice (「窓口の担当者の氏名 …… 12件」), or nothing
/// but a word or two anywhere (「生年月日」)?
fn is_entry(reading: &Reading, sentence: &Sentence) -> bool {
    let line = &reading.lines[sentence.line];
    let words = reading.words(line.span);
    let is_bare = words.chars().nth(BARE).is_none() && !reading.article.heading.overlaps(line.span);
    (sentence.section != Section::Opening || is_bare || is_lettered(words))
        && (!line.is_heading || is_counted(reading, line.span))
        && line.span == sentence.span
        && !words.ends_with('。')
        && words.chars().filter(|c| !c.is_whitespace()).nth(ENTRY).is_none()
}

/// Is it one of several, each with its letter (イ 自宅の電話番号)?
fn is_lettered(words: &str) -> bool {
    let mut letters = words.trim_start_matches('(').chars();
    letters.next().is_some_and(|c| matches!(c, 'ア'..='コ' | 'a'..='h'))
        && letters.next().is_some_and(|c| matches!(c, ' ' | ')' | '.' | '、'))
}

/// Does the line give a number of persons or records?
fn is_counted(reading: &Reading, line: FoldedSpan) -> bool {
    let number = reading.amounts_in(line).first();
    number.is_some_and(|amount| line.contains(amount.span) && amount.counter.is_some())
}

/// Is it the label of a field that tells whose accident it was (会社名 青葉商会)?
fn is_label(reading: &Reading, at: usize, list: &[Word]) -> bool {
    let line = reading.line_of(at);
    matches!(list, [word] if word.kind == DataKind::CompanyName
        && word.span.start() == line.start()
        && word.span.end() < line.end()
        && !reading.words(FoldedSpan::between(word.span.end(), line.end())).starts_with(['、', '・', '/', '及', '(']))
}

/// Is it the age and sex of one who is punished (年齢・性別 50歳代・男性)?
fn is_of_the_culprit(reading: &Reading, at: usize, list: &[Word]) -> bool {
    static VALUES: Words = Words::of(&["歳", "才", "男性", "女性"]);
    let is_personal = |word: &Word| matches!(word.kind, DataKind::Age | DataKind::Sex | DataKind::JobTitle);
    let end = reading.sentences[at].span.end();
    list.iter().all(is_personal)
        && list.last().is_some_and(|last| {
            let after = reading.words(FoldedSpan::between(last.span.end(), end.max(last.span.end())));
            VALUES.stands_in(after)
        })
}

/// 撮影した画像|が削除されている: is it a copy that was taken of the data, and that is gone?
fn is_copy_gone(reading: &Reading, list: &[Word]) -> bool {
    static GONE: Words = Words::of(&[
        "が削除され",
        "が消去され",
        "を削除し",
        "を消去し",
        "も削除し",
        "も消去し",
        "は削除し",
        "は消去し",
        "の削除を",
        "の消去を",
    ]);
    let [word] = list else {
        return false;
    };
    word.kind == DataKind::Photo
        && reading.words(word.span).starts_with("撮影")
        && GONE.begins(reading.folded().get(word.span.end()..).unwrap_or_default())
}

/// 画面をスマートフォンで撮影した。…撮影された画像は300枚: is it a copy that was taken of a screen?
fn is_copy_of_screen(reading: &Reading, list: &[Word]) -> bool {
    static OF_SCREEN: Words = Words::of(&[
        "画面を撮影",
        "画面を写",
        "画面を私物",
        "画面をスマ",
        "画面をカメラ",
        "画面を携帯",
        "画面をデジタル",
        "画面の撮影",
        "画面を隠し撮",
    ]);
    matches!(list, [word] if word.kind == DataKind::Photo && reading.words(word.span).starts_with("撮影"))
        && reading.holds_any(&OF_SCREEN)
}

/// マイナンバーカード|を使って証明書を受け取る: is it the card as a thing that people use, and not the number?
fn is_card_in_use(reading: &Reading, list: &[Word]) -> bool {
    static USED: Words = Words::of(&[
        "を使って",
        "を使い",
        "を使う",
        "を使った",
        "を利用し",
        "を利用する",
        "を用い",
        "を持つ",
        "をかざ",
        "による交付",
        "で受け取",
        "で証明書",
        "の保有",
        "の普及",
        "の交付率",
        "の電子証明書",
    ]);
    let [word] = list else {
        return false;
    };
    word.kind == DataKind::MyNumber
        && reading.words(word.span).ends_with("カード")
        && USED.begins(reading.folded().get(word.span.end()..).unwrap_or_default())
}

/// Passwords and ids are more often the way in than what was lost.
fn is_lost(reading: &Reading, at: usize, list: &[Word], gave_away: bool) -> bool {
    let is_sign_on = |word: &Word| matches!(word.kind, DataKind::Password | DataKind::LoginId);
    let is_told = || {
        reading.sentence_has(at, "data_context", "sign_on_lost")
            || reading.sentences[at].section == Section::Data
    };
    !list.iter().all(is_sign_on) || !gave_away && is_told()
}

/// Are they the keys with which somebody signed on (よそから漏れたアドレスとパスワードを用いたログイン), not what was lost?
fn were_used(reading: &Reading, at: usize, list: &[Word]) -> bool {
    const USED: &[&str] =
        &["を用い", "を使", "を利用し", "の組", "などを用い", "等を用い", "などを使", "による"];
    static TRIED: Words =
        Words::of(&["ログイン", "サインイン", "入力する", "入力した", "試す", "試し", "攻撃"]);
    // ID(メールアドレス): the address is the key.
    let is_id = |word: &Word| {
        let before = reading.folded().get(..word.span.start()).unwrap_or_default();
        word.kind == DataKind::EmailAddress && before.ends_with("ID(")
    };
    let is_key = |word: &Word| matches!(word.kind, DataKind::Password | DataKind::LoginId) || is_id(word);
    let Some(last) = list.last().filter(|_| list.iter().any(is_key)) else {
        return false;
    };
    let end = reading.sentences[at].span.end();
    let after = reading.words(FoldedSpan::between(last.span.end(), end.max(last.span.end())));
    // ID(メールアドレス)とパスワードの組合せ
    let after = after.strip_prefix(")とパスワード").unwrap_or(after);
    USED.iter().any(|used| after.starts_with(used)) && TRIED.stands_in(after)
}

/// Were passwords typed into a false page or tried out in this incident? Those of the readers, who are advised to change
/// them, were not.
fn gave_away(reading: &Reading) -> bool {
    let is_advice = |sentence: usize| {
        reading.sentences[sentence].section == Section::Request
            || reading.sentence_has(sentence, "response", "public_notice")
    };
    let mut used = reading.topic("data_context").filter(|(_, name)| *name == "sign_on_used");
    used.any(|(located, _)| !is_advice(located.sentence))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case;

    fn kinds(text: &str) -> String {
        case::read(text, |reading| {
            read(reading).iter().map(|fact| fact.value.as_str()).collect::<Vec<_>>().join(" ")
        })
    }

    #[test]
    fn what_is_affected() {
        for (text, expected) in [
            ("会員3名の氏名、住所、電話番号が流出しました。", "name address phone"),
            ("証明書を誤って交付した。交付時に生年月日と住所の2項目を申請書と突き合わせる。", ""),
            ("店の端末で契約者2人の氏名と電話番号を調べ、知人に教えた。", "name phone"),
            ("紛失した伝票には、お名前、おところが記載されていた。", "name address"),
            ("名簿には応募者の氏名と、家計支持者の氏名が記載されていた。", "name family"),
            ("業務システムのID及びパスワードが外部に送信された。", "login_id password"),
            ("氏名が漏れた。※カード情報とパスワードは表示される画面がなく、含まれておりません。", "name"),
            (
                "社員の氏名、生年月日が外部に流出した事実は確認されていないが、可能性を完全には否定できない。",
                "name birth_date",
            ),
            ("社員の氏名、生年月日が外部に流出した事実は確認されていない。", ""),
            ("更新に使うIDとパスワードが盗まれ、ページが書き換えられた。", ""),
            ("カード会員名、カード番号が流出した。", "credit_card name"),
            ("お知らせ\n写真の背景に名簿が写り込み、削除した。(氏名) 34人 謝罪した。", "name"),
            ("名簿の項目\n・会員番号:8名\n・上に加えて住所:5名", "customer_id address"),
            ("参加者のメールアドレスが流出した。うち3名はアドレスから氏名が推測できる。", "email_address"),
            ("顧客の氏名、給湯機器の図面が流出した。", "name"),
            ("自衛官の私物のパソコンから、部隊の訓練の計画表が流出した。", "defense_information"),
            ("氏名と住所が含まれますが、口座番号は含まれておりません。", "name address"),
            ("名簿には氏名(カナ)・性別・生年月日が載っていた。", "name sex birth_date"),
            ("カード番号は別のシステムで管理しており、流出しておりません。", ""),
            ("項目は氏名、住所などで、カード情報は含まれていない。", "name address"),
            ("氏名、住所(電話番号は含まれません)が閲覧されました。", "name address"),
            ("契約8件(証券番号、お名前)が入っていました。 ※受取口座は含まれません", "customer_id name"),
            ("氏名が含まれていた可能性は否定できません。", "name"),
            ("漏れていないもの 生年月日、電話番号", ""),
            ("口座振替に関する案内のメールを誤って送り、氏名が漏えいした。", "name"),
            ("高額療養費支給決定通知書を別の方に送り、氏名が漏えいした。", "name"),
            ("お知らせ\n流出していない情報\n・氏名\n・住所", ""),
            ("宛先をBCCとすべきところ、TOに入れて送信した。", "email_address"),
            ("誤ったメールアドレスに送信した。", ""),
            ("全員のメールアドレスが互いに見える状態でした。", "email_address"),
            ("職員が偽の画面にIDとパスワードを入力した。", ""),
            ("会員IDとパスワードが漏えいした可能性があります。", "login_id password"),
            ("パスワードを変更しました。", ""),
            ("給与振込口座が流出した。", "bank_account"),
            ("電子カルテが使えない。", ""),
            ("氏名又は法人名、住所が表示された。", "name company_name address"),
            ("ログイン用のパスワードが平文で保存されており、あわせて流出した。", "password"),
            ("防衛省に報告した。", ""),
            ("全役職員の端末が流出元であった。", ""),
            ("添付のファイル名に氏名が含まれていた。", "name"),
            ("名簿が流出した(氏名、年齢を含む。図面が流出した形跡はない。)。", "name age"),
            ("設計情報が含まれている事実は確認されておりません。", ""),
            (
                "※運転免許証の写し、口座番号、勤務先の名称、年収の資料は別に保管しており、流出しておりません。",
                "",
            ),
            ("カード番号、有効期限、セキュリティコードが窃取された。", "credit_card card_security_code"),
            ("ご家族の氏名が表示された。", "family name"),
            ("氏名、電話、会社名を記した名刺を失くした。", "name phone company_name"),
            ("患者の病名と検査結果が漏れた。", "health"),
            ("生徒の成績と顔写真が公開されていた。", "grades photo"),
            ("口座番号や暗証番号をお尋ねすることはありません。口座番号を聞き出す電話にご注意ください。", ""),
            ("お知らせ\n# 再発防止\n氏名や住所を載せた名簿は持ち出さない。", ""),
            ("学生38名の氏名、学科、通算GPAです。", "name grades"),
            ("氏名、国籍、電話番号、宿泊日が表示された。", "name phone"),
            ("カード番号、カード名義が流出した。", "credit_card name"),
            ("見られたかもしれないのは、次の項目です。\n・お名前\n・生年月日", "name birth_date"),
            ("名前、住所、それに代表者だけは電話番号もある。", "name address phone"),
            ("氏名が漏れた。\n<ご住所や口座は>\n書いていませんので、漏れておりません。", "name"),
            ("氏名が漏れた。カードの情報は決済会社が持っており、今回の件とは無縁という。", "name"),
            ("氏名が漏れた。カード情報の入力を求める偽のメッセージが届いた。", "name"),
            (
                "メールアドレスが流出した。住所を保存しているデータベースには攻撃が及んでおりません。",
                "email_address",
            ),
            ("名前・模試の点数が見えた。(電話番号や住所はのせていません)", "name grades"),
            ("含まぬもの | 預金口座、病歴", ""),
            ("法人の名称、所在地、担当者の氏名が見えた。", "company_name address name"),
            ("お知らせ\n# 流出した情報\n窓口の担当者の氏名 …… 12件", "name"),
            (
                "氏名が漏れた。\nよそから漏れたとみられるメールアドレスとパスワードを用いて次々とログインされた。",
                "name",
            ),
            ("BCCに入れるべき宛先をTOに入れた。届け先のメールアドレスが互いに見えた。", "email_address"),
            ("緊急連絡先と続柄が載っていた。", "phone family"),
            ("給与口座と氏名が含まれていた。", "bank_account name"),
            ("名簿には、フルネームと携帯の番号が書かれていた。", "name phone"),
            ("患者の名前と診察券の番号が書かれている。", "name customer_id"),
            ("氏名とマイナンバーカードの番号が記載されていた。", "name my_number"),
            ("氏名と期末試験の点、面接での評価が並んでいた。", "name grades employment"),
            ("客の名前と買った品物、問い合わせの文面が表示された。", "name purchase_history inquiry_content"),
            ("お客様のお名前以外の情報は含まれていません。お名前が流出した。", "name"),
            ("お名前、利用カードの番号、ご用件が見られた。", "name customer_id inquiry_content"),
            ("氏名、保険の記号と番号、服薬の状況が書かれていた。", "name customer_id health"),
            ("児童扶養手当の通知に氏名と口座番号が書かれていた。", "name bank_account"),
            ("氏名、出欠の記録、小テストの点が書かれていた。", "name grades"),
            ("| 9名(氏名、区分) | 電話で謝罪。", "name"),
            (
                "お知らせ\n内容は次の通りです。\nア 生徒71名の氏名、評定\nイ うち部員12名の自宅の電話番号",
                "name grades phone",
            ),
            ("氏名が漏れた。電話番号の分かる方には電話で謝罪した。", "name"),
            ("氏名が漏れた。よそのアドレスとパスワードの組合せを次々に入力する攻撃だった。", "name"),
            ("歯科の所見と身長が書かれていた。", "health"),
            ("氏名と実習の評価が含まれる。", "name grades"),
            (
                "会員のパスワードが抜き取られた。同じパスワードをよそで使っている方は変更するよう呼びかけている。",
                "password",
            ),
            ("職員が入所者の写真を無断で投稿した。", "photo"),
            ("参加者の生年月日が入った列を非表示にしたまま公開した。", "birth_date"),
            ("雇用保険の窓口で氏名が見えた。", "name"),
            ("お知らせ\n年齢・性別 50歳代・男性", ""),
            ("応募者の氏名、面談の所見が漏れた。", "name employment"),
            ("弊社名古屋支店から氏名が漏れた。", "name"),
            ("氏名が漏れた。お問い合わせの際は、お名前、ご住所をお知らせください。", "name"),
            ("氏名が漏れた。今後は名簿から住所、電話番号の欄を削って運用する。", "name"),
            ("お知らせ\n# 流出した情報\nお名前 あり\nカード番号 なし", "name"),
            ("氏名、送り先、ご注文の品が流出した。", "name address purchase_history"),
            ("宛先欄に全員のアドレスを入れて送った。", "email_address"),
            ("パソコンが感染し、アドレス帳の内容が流出した。", "email_address"),
            ("氏名が漏れた。※クレジットカード番号は管理画面では見ることができません。", "name"),
            ("氏名が漏れた。当サイトにはカード情報が存在しません。", "name"),
            ("氏名が漏れた。カード情報を入力してしまった方は、発行会社へご連絡ください。", "name"),
            ("氏名、住所(電話番号、生年月日は未登録)が漏れた。", "name address"),
            ("パソコンのアドレスやパスワードなどの設定情報が流出した。", "password"),
            ("技術者の氏名、スキルシートが見えた。", "name employment"),
            ("窓口で別人の戸籍謄本を誤って交付した。", ""),
            ("定期考査の問題案が閲覧された。", ""),
            ("患者22人のID、年齢、手術日が書かれていた。", "customer_id age health"),
            ("氏名、診療への意見が閲覧された。", "name inquiry_content"),
            ("投稿した画像に、患者の顔が写り込んでいた。", "photo"),
            ("土地や家屋の所在地、所有者の氏名が記されていた。", "name"),
            ("販促メール/宛名の差し込みを誤り、会員の氏名、住所を送信した。", "name address"),
            ("カード会社より、カード番号が漏れたと連絡があった。", "credit_card"),
            ("在学校の成績証明書と志望理由の写しが入っていた。氏名、住所が載る。", "grades name address"),
            ("氏名、住所、納付書番号が書かれていた。", "name address"),
            ("会員の性別、年齢、ポイント残高が見られた。", "sex age"),
            ("別の客の氏名、注文した教材の名を載せたメールを送った。", "name purchase_history"),
            ("患者のカルテを閲覧した。閲覧履歴の調査で判明した。", "health"),
            ("患者のカルテを閲覧した。今後は閲覧履歴を毎週抜き出して見る。", "health"),
            ("録画装置には来店客の映像が保存されていた。", "photo"),
            ("作業の写真のほか、作業員の氏名が流出した。", "name"),
            ("工場設備の図面が流出した。", "trade_secret"),
            ("氏名、診察券番号が表示された。", "name customer_id"),
            ("氏名が漏れた。「カード番号を再登録しないと使えなくなる」との連絡が届いた。", "name"),
            ("氏名、病名が漏れた。送信は短縮ダイヤルの登録番号に限る。", "name health"),
            ("会員の氏名のほか、法人の名簿が保存されていた。", "name company_name"),
            ("氏名が漏れた。メールのリンクから偽の画面を開き、IDを盗まれた。", "name"),
            ("氏名が漏れた。お名前と電話番号を記入のうえお問い合わせください。", "name"),
            ("氏名(生年月日は含まない)、住所が流出した。", "name address"),
            ("氏名、住所が流出した。カード番号はマスキング処理をしていた。", "name address"),
            ("氏名が流出した。口座番号は含んでいない。", "name"),
            ("氏名が流出した。覚えのない注文を尋ねるメールが届いている。", "name"),
            ("氏名、統合認証IDが流出した。", "name login_id"),
            ("氏名、クレジットカード下4桁が流出した。", "name credit_card"),
            ("加盟店の店名、代表者の氏名が流出した。", "company_name name"),
            ("氏名、ポイント獲得履歴が流出した。", "name purchase_history"),
            ("氏名、続き柄、世帯人数が書かれていた。", "name family"),
            ("氏名、受付内容が見られる状態だった。", "name inquiry_content"),
            ("患者のID、病名が流出した。", "customer_id health"),
            ("製品の図面データが流出した。", "trade_secret"),
            ("氏名、ケース番号が書かれた書類を紛失した。", "name customer_id"),
            ("求職者の氏名、求職番号が書かれた書類を紛失した。", "name customer_id"),
            ("図書館の利用者の氏名、書名が書かれた一覧を紛失した。", "name purchase_history"),
            ("答案を撮影した画像が流出した。", ""),
            ("緊急連絡先として家族の氏名が書かれていた。", "family name"),
            ("氏名が流出した。ご連絡は当事務所のメールアドレスまでお願いする。", "name"),
            ("氏名が流出した。調査会社の中間の所見では、侵入の跡があった。", "name"),
            (
                "氏名を記した一覧を持ち出した。写しがないこと、端末に撮影した画像が削除されていることを書面で確認した。",
                "name",
            ),
            ("氏名が漏れた。マイナンバーカードを使って証明書を受け取る仕組みだった。", "name"),
            ("製品図面3点が流出した。", "trade_secret"),
            (
                "氏名が漏れた。よそから漏れたID(メールアドレス)とパスワードの組合せを用いてログインされた。",
                "name",
            ),
            ("氏名が漏れた。お迎えの方の身分証を確認させていただきます。", "name"),
            ("別の求職者に紹介状を交付した。氏名が書かれていた。", "name"),
            ("氏名が漏れた。拾った方は「中は見たが写真などは撮っていない」と話している。", "name"),
            ("氏名が漏れた。箱を積んだ際の写真に、同じ管理番号の箱が写っていた。", "name"),
            ("氏名が漏れた。10通に1通を開けて確かめることを仕様書に明記いたします。", "name"),
            ("氏名が漏れた。かなり機微な情報ですよね。", "name"),
            ("氏名が漏れた。アドレス(URL)の末尾の番号を入れ替えると、他の方の通知も開けた。", "name"),
            ("受検番号、氏名が漏れた。", "customer_id name"),
            ("氏名が漏れた。画面の電話番号に連絡した職員が、操作を許した。", "name"),
            ("氏名が漏れた。「ラベルの社名が違う」との連絡があり判明した。", "name"),
            ("メールアドレスが漏れた。うち5名は氏名又は勤務先が推測できる。", "email_address"),
            ("乳児健診の日程を知らせるメールに名簿を添付し、氏名が漏れた。", "name"),
            ("カード情報を入力させる偽のサイトへ誘うメッセージが配信され、氏名が漏れた。", "name"),
            ("氏名が漏れた。会員番号とメールアドレスの対応がずれたのが原因である。", "name"),
            ("氏名が漏れた。更新用のパスワード(FTP)が盗まれたものと思われます。", "name"),
            ("氏名が漏れた。住所、電話番号は、別の仕組みに収めてあり、流出しておりません。", "name"),
            ("氏名が見えた。住所やカード番号の画面には追加の認証が必要で、閲覧されていない。", "name"),
            ("氏名が見えた。メールアドレスは先頭2文字のみの表示でした。", "name"),
            ("顧客の画面を私物のスマートフォンで撮影した。撮影された画像は300枚で、氏名が写る。", "name"),
        ] {
            assert_eq!(kinds(text), expected, "{text}");
        }
    }
}
