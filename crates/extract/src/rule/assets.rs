//! What held the data or was hit: the things that an event with this cause can hit, where the article says that it
//! did.

#[cfg(test)]
mod cases;
mod paper;
mod pc;
mod spared;

use jikenbo_model::Fact;
use jikenbo_model::vocabulary::{Asset, Cause};

use super::named::named;
use crate::polarity::Polarity;
use crate::reading::{Located, Reading};
use crate::section::Section;
use crate::words::{Words, first};
use pc::Pc;

/// Reads the assets of an incident with this cause.
pub(super) fn read(reading: &Reading, said: &Fact<Cause>) -> Vec<Fact<Asset>> {
    let cause = said.value;
    let (possible, empty) = (assets_of(cause), spared::empty(reading, cause));
    let devices = paper::Devices::of(reading, &empty);
    let mut facts = named(reading, "asset", Asset::named, |located, asset| {
        possible.contains(&asset)
            && is_of_event(reading, located, cause)
            && !spared::is_spared(reading, located)
            && (asset == Asset::EmailAccount || !spared::is_only_named(reading, located))
            && (asset != Asset::Website
                || !spared::is_notice_board(reading, located)
                    && (cause == Cause::Misconfiguration || !spared::is_where_told(reading, located))
                    && !spared::is_masthead(reading, located)
                    && (!matches!(cause, Cause::Malware | Cause::Phishing)
                        || spared::is_entered(reading, located)))
            && (asset != Asset::Website
                || cause != Cause::Misconfiguration
                || !spared::is_line_of_business(reading, located))
            && !empty.contains(&asset)
            && (asset != Asset::CloudService || !spared::is_in_name(reading, located))
            && !spared::is_of_others(reading, located)
            && !spared::is_led_to(reading, located)
            && (cause != Cause::SystemDefect || !spared::is_worked_on(reading, located))
            && (asset != Asset::BusinessSystem
                || cause != Cause::MisdeliveryEmail
                || sends_by_itself(reading, located))
            && !spared::is_cleared(reading, located)
            && !spared::is_of_attackers(reading, located)
            && (!matches!(cause, Cause::Loss | Cause::Theft)
                || !matches!(asset, Asset::UsbMemory | Asset::ExternalDisk)
                || !spared::is_tool(reading, located))
            && (asset != Asset::Pc
                || !pc::is_handheld(reading, located, cause) && !pc::is_desk(reading, located, cause))
            && (asset != Asset::EmailAccount
                || cause != Cause::Malware
                || spared::is_broken_into(reading, located))
            && !is_part_of_longer(reading, located)
            && (asset != Asset::Paper || paper::held_it(reading, located, cause, devices))
            && (asset != Asset::Pc || paper::pc_was_lost(reading, located, cause, devices))
            && (asset != Asset::Pc || cause != Cause::Insider || pc::held_it(reading, located))
            && (asset != Asset::Email
                || cause == Cause::MisdeliveryEmail
                || is_in_account(reading, located) && !is_means(reading, located))
    });
    if cause == Cause::MisdeliveryEmail && facts.iter().all(|fact| fact.value != Asset::Email) {
        facts.push(said.clone().map(|_| Asset::Email));
    }
    if cause == Cause::MisdeliveryOther && facts.is_empty() && paper::went_by_hand(reading) {
        facts.push(said.clone().map(|_| Asset::Paper));
    }
    let has_pc = facts.iter().any(|fact| fact.value == Asset::Pc);
    let pc = if has_pc { pc::part(reading) } else { Pc::Tool };
    let are_several = facts.iter().any(|fact| fact.value == Asset::Server) && are_several(reading);
    let reached = match pc {
        Pc::Alone => reached(reading),
        _ => Vec::new(),
    };
    keep_the_telling(&mut facts, cause, pc, are_several, &reached);
    be_a_shop(reading, &mut facts, cause);
    facts
}

/// Does one of these words stand in the first sentences?
fn is_told_at_first(reading: &Reading, words: &Words) -> bool {
    reading.sentences.iter().take(FIRST).any(|sentence| words.stands_in(reading.words(sentence.span)))
}

/// Sentences that tell whose site it was.
const FIRST: usize = 6;

/// The servers that whoever operated a PC from afar could reach from it.
fn reached(reading: &Reading) -> Vec<Asset> {
    let servers = [Asset::Server, Asset::FileServer, Asset::Nas, Asset::Database, Asset::BusinessSystem];
    let named = |name: &str| Asset::named(name).filter(|asset| servers.contains(asset));
    let told = reading.topic("asset").filter(|(located, _)| spared::is_reached(reading, located));
    told.filter_map(|(_, name)| named(name)).collect()
}

/// A site on which cards were paid with is the platform of a shop, where the article speaks of one by its trade.
fn be_a_shop(reading: &Reading, facts: &mut Vec<Fact<Asset>>, cause: Cause) {
    static SHOPS: Words = Words::of(&[
        "通販",
        "通信販売",
        "オンラインショップ",
        "ネットショップ",
        "オンラインストア",
        "ネット店",
        "直営店",
        "商品を注文",
        "商品を購入",
        "商品をご購入",
        "商品をご注文",
    ]);
    static CARDS: Words =
        Words::of(&["カード番号", "カード情報", "カードの番号", "カードの情報", "カード決済"]);
    let behind = [Asset::Website, Asset::Server, Asset::Database];
    let is_shop = cause == Cause::UnauthorizedAccess
        && facts.iter().all(|fact| behind.contains(&fact.value))
        && is_told_at_first(reading, &SHOPS)
        && asks_for_cards(reading, &CARDS);
    let site = facts.iter().position(|fact| fact.value == Asset::Website).filter(|_| is_shop);
    if let Some(at) = site {
        facts.swap(0, at);
        facts.truncate(1);
        facts[0].value = Asset::EcPlatform;
    }
}

/// Do cards come into it, not only in words that say that none were kept (カード情報は保持していなかった)?
fn asks_for_cards(reading: &Reading, cards: &Words) -> bool {
    static NONE: Words = Words::of(&[
        "保持していな",
        "保持しておら",
        "保持しておりませ",
        "保有していな",
        "保有しておら",
        "保有しておりませ",
        "含まれていな",
        "含まれておりませ",
        "含まれておら",
        "含まれな",
    ]);
    let asks = |words: &str| cards.stands_in(words) && !NONE.stands_in(words);
    reading.sentences.iter().any(|sentence| asks(reading.words(sentence.span)))
}

/// What an event with this cause can hit.
fn assets_of(cause: Cause) -> &'static [Asset] {
    use Asset::{
        BusinessSystem, CloudService, Database, EcPlatform, Email, EmailAccount, ExternalDisk, Fax,
        FileServer, MailServer, Nas, Paper, Pc, Server, Smartphone, UsbMemory, Website,
    };
    match cause {
        Cause::MisdeliveryEmail => &[Email, BusinessSystem],
        Cause::MisdeliveryOther => &[Paper, Fax, UsbMemory, ExternalDisk],
        Cause::Misconfiguration => {
            &[Website, CloudService, Server, FileServer, Nas, Database, BusinessSystem]
        }
        Cause::SystemDefect => &[Website, BusinessSystem, EcPlatform, CloudService, Server, Paper, Email],
        Cause::Loss | Cause::Theft => &[Paper, UsbMemory, ExternalDisk, Pc, Smartphone, Nas],
        Cause::Insider => {
            &[Server, FileServer, Database, Paper, UsbMemory, ExternalDisk, CloudService, BusinessSystem, Pc]
        }
        Cause::Phishing => &[EmailAccount, CloudService, BusinessSystem, MailServer, Smartphone, Website],
        Cause::UnauthorizedAccess | Cause::Cyberattack => &[
            Server,
            FileServer,
            MailServer,
            Database,
            Nas,
            Website,
            EcPlatform,
            CloudService,
            Pc,
            EmailAccount,
            BusinessSystem,
        ],
        Cause::Ransomware => {
            &[Server, FileServer, MailServer, Database, Nas, Pc, BusinessSystem, CloudService, EmailAccount]
        }
        Cause::Malware => &[
            Server,
            FileServer,
            MailServer,
            Database,
            Nas,
            Pc,
            BusinessSystem,
            CloudService,
            EmailAccount,
            Website,
        ],
        Cause::Ddos => &[Website, Server, BusinessSystem],
        Cause::SpoofedMail | Cause::Unknown => &[],
    }
}

/// Does the mention stand where the event is told, and as something that was so?
fn is_of_event(reading: &Reading, located: &Located, cause: Cause) -> bool {
    let sentence = &reading.sentences[located.sentence];
    let told = !sentence.section.is_apart()
        && (sentence.section != Section::Response || spared::is_being_restored(reading, located, cause))
        && (sentence.section != Section::Damage || spared::is_machine_hit(reading, located, cause));
    match reading.polarity_of(located) {
        Polarity::Asserted | Polarity::Possible => told,
        // A thing lost is not there; a page under attack cannot be seen.
        Polarity::Negated => {
            told && (matches!(cause, Cause::Loss | Cause::Theft)
                || cause == Cause::Ddos && !spared::is_untouched(reading, located)
                || spared::is_down(reading, located)
                || spared::is_unkept(reading, located)
                || spared::is_set_against(reading, located)
                || cause == Cause::Misconfiguration && spared::is_put_there(reading, located)
                || spared::is_denied_in_brackets(reading, located))
        }
        Polarity::Planned => told && spared::is_where_noticed(reading, located),
        Polarity::Hypothetical | Polarity::Elsewhere => false,
    }
}

/// Is it only how something is told: メールで謝罪した, メール通知?
fn is_means(reading: &Reading, located: &Located) -> bool {
    static MEANS: Words =
        Words::of(&["で", "にて", "により", "通知", "を差し上げ", "をお送り", "をさしあげ"]);
    static OTHERS: Words =
        Words::of(&["電話", "お電話", "書面", "郵送", "郵便", "手紙", "文書", "書状", "訪問", "口頭"]);
    static AND: Words = Words::of(&["と", "および", "及び", "や", "・", "または", "又は", "、"]);
    static SORRY: Words =
        Words::of(&["お詫びの", "おわびの", "謝罪の", "お詫びと説明の", "説明の", "案内の"]);
    let tail = reading.tail(located);
    if SORRY.ends(reading.before(located)) {
        return true;
    }
    let beside = AND.begins(tail).then(|| first(tail, 6));
    MEANS.begins(tail) || beside.is_some_and(|other| OTHERS.stands_in(other))
}

/// Is it a system that sends its mails by itself (予約システムから自動送信される通知)?
fn sends_by_itself(reading: &Reading, located: &Located) -> bool {
    static BY_ITSELF: Words = Words::of(&[
        "自動送信",
        "自動で送",
        "自動的に送",
        "自動配信",
        "自動で配信",
        "自動的に配信",
        "自動返信",
    ]);
    BY_ITSELF.stands_in(reading.sentence(located.sentence))
}

/// Does the mention stand where the article says in short what happened?
fn is_in_account(reading: &Reading, located: &Located) -> bool {
    matches!(
        reading.sentences[located.sentence].section,
        Section::Opening | Section::Summary | Section::Cause
    )
}

/// Is the word part of a longer one that is another asset (メールサーバ, 通販サイト)?
fn is_part_of_longer(reading: &Reading, located: &Located) -> bool {
    let span = located.mention.span;
    reading.in_sentence(located.sentence).iter().any(|other| {
        let longer = other.mention.span;
        other.mention.concept != located.mention.concept
            && longer.contains(span)
            && longer != span
            && (longer.end() == span.end() || longer.start() == span.start())
            && crate::lexicon::LEXICON.named(other.mention.concept).topic == "asset"
    })
}

/// Are servers told of in number or of several kinds, so that a bare サーバー is not the one of files or mails again?
fn are_several(reading: &Reading) -> bool {
    static SEVERAL: Words = Words::of(&[
        "台",
        "複数",
        "各種",
        "など",
        "ほか",
        "含む",
        "認証",
        "全サーバ",
        "業務サーバ",
        "基幹サーバ",
        "系サーバ",
        "用サーバ",
        "用のサーバ",
    ]);
    static BESIDE: Words = Words::of(&[
        "及びファイル",
        "およびファイル",
        "やファイル",
        "とファイル",
        "、ファイル",
        "・ファイル",
        "及びメール",
        "およびメール",
        "やメール",
        "、メール",
        "・メール",
    ]);
    let servers = reading.topic("asset").filter(|(_, name)| *name == "server");
    servers.into_iter().any(|(located, _)| {
        let sentence = &reading.sentences[located.sentence];
        let is_beside = || BESIDE.begins(reading.tail(located).trim_start_matches('ー'));
        !is_part_of_longer(reading, located)
            && !sentence.section.is_apart()
            && (SEVERAL.stands_in(reading.words(sentence.span)) || is_beside())
    })
}

/// A shop is the platform alone; a fax alone says how papers went astray; the PC from which a server was found
/// broken into was not hit.
fn keep_the_telling(
    facts: &mut Vec<Fact<Asset>>,
    cause: Cause,
    pc: Pc,
    are_several: bool,
    reached: &[Asset],
) {
    let has = |facts: &[Fact<Asset>], asset| facts.iter().any(|fact| fact.value == asset);
    if has(facts, Asset::EcPlatform) {
        facts.retain(|fact| fact.value == Asset::EcPlatform);
    }
    if has(facts, Asset::Fax) {
        facts.retain(|fact| fact.value != Asset::Paper);
    }
    if (has(facts, Asset::FileServer) || has(facts, Asset::MailServer)) && !are_several {
        facts.retain(|fact| fact.value != Asset::Server);
    }
    if cause == Cause::UnauthorizedAccess && facts.len() > 1 && pc != Pc::Too {
        let is_hit = |asset: Asset| (asset == Asset::Pc) == (pc == Pc::Alone) || reached.contains(&asset);
        facts.retain(|fact| is_hit(fact.value));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case;
    use jikenbo_model::Reading as How;

    #[test]
    fn what_was_hit() {
        use Cause::{
            Ddos, Insider, Loss, Malware, Misconfiguration, MisdeliveryEmail, MisdeliveryOther, Phishing,
            Ransomware, SpoofedMail, SystemDefect, Theft, UnauthorizedAccess,
        };
        for (cause, text, expected) in [
            (
                UnauthorizedAccess,
                "職員のパソコンがサポート詐欺で遠隔操作された。名簿の入ったサーバーにアクセスできる状態だった。",
                "server, pc",
            ),
            (
                UnauthorizedAccess,
                "衣料の通販を営む会社のサイトの一部が書き換えられ、カード番号が流出した。",
                "ec_platform",
            ),
            (UnauthorizedAccess, "サイトが改ざんされ、閲覧した人が不審な通販サイトに誘導された。", "website"),
            (Misconfiguration, "園の公式サイトに掲載した写真に、同意していない園児が写っていた。", "website"),
            (
                SystemDefect,
                "サーバー増設の際のプログラムの不備で、予約システムに他人の氏名が出た。",
                "business_system",
            ),
            (SystemDefect, "サービスに不具合が生じた。対象の方にお詫びのメールを送りました。", ""),
            (
                MisdeliveryEmail,
                "予約システムから自動送信される通知のメールが、取引を終えた会社にも送られていた。",
                "email, business_system",
            ),
            (Insider, "取材先の者が、机に置かれたはがきから住所を書き写した。", "paper"),
            (Insider, "元社員が紙の名簿をコピーし、転職先で使った。", "paper"),
            (
                Theft,
                "患者の情報を記録したノートパソコン1台とUSBメモリー2本が盗難に遭った。",
                "usb_memory, pc",
            ),
            (Loss, "教諭が家庭訪問用の地図を校外で紛失した。", "paper"),
            (MisdeliveryOther, "会員でない方のデータも含めて提供した。案内が送付されて分かった。", ""),
            (Loss, "検針に使う業務用端末を紛失した。", ""),
            (UnauthorizedAccess, "メールアカウントのIDとパスワードが何者かに使われた。", "email_account"),
            (
                UnauthorizedAccess,
                "メールアカウントが使われた。メールシステムの管理者をかたるメールが届いていた。",
                "email_account",
            ),
            (
                Malware,
                "パソコンが感染した。電子カルテなどの診療システムは切り離されており、影響はない。",
                "pc",
            ),
            (
                UnauthorizedAccess,
                "サーバーに侵入された。学内ポータルサイトのログイン用IDが含まれる。",
                "server",
            ),
            (
                UnauthorizedAccess,
                "サーバーに侵入された。\n※Webサイトの入力欄から命令を紛れ込ませる手口。",
                "server",
            ),
            (MisdeliveryEmail, "案内メールの宛先を誤りました。", "email"),
            (MisdeliveryEmail, "宛先にすべてのアドレスを入れて送信した。", "email"),
            (MisdeliveryOther, "別人の通知書を封筒に入れて郵送した。", "paper"),
            (MisdeliveryOther, "申込書を誤った番号へFAXで送った。", "fax"),
            (Misconfiguration, "クラウド上のファイルの共有設定を誤った。", "cloud_service"),
            (Misconfiguration, "名簿をホームページに掲載した。", "website"),
            (Misconfiguration, "オンライン申込フォームの共有設定を誤った。", "cloud_service"),
            (UnauthorizedAccess, "百台超のPCおよび40台超のサーバーに侵入された。", "pc, server"),
            (UnauthorizedAccess, "ファイルサーバへアクセスできない状態となった。", "file_server"),
            (UnauthorizedAccess, "サーバーの管理を委託している業者から連絡があった。", ""),
            (
                UnauthorizedAccess,
                "研究システムに侵入された。皆様にはポータルサイトを通じて報告をしております。",
                "business_system",
            ),
            (Malware, "事務用のパソコンが感染した。電子カルテは切り離されており影響はない。", "pc"),
            (Malware, "職員のメールアカウントが不正アクセスを受けた。", "email_account"),
            (Insider, "職場の照会システムで市民の住所を閲覧した。", "business_system"),
            (Insider, "元職員が当院のパソコンから名簿を取得した。", "pc"),
            (Insider, "元職員が自分のパソコンで名簿を作った。", ""),
            (Phishing, "業務用スマートフォンで偽の画面に入力した。", "smartphone"),
            (Loss, "カメラを紛失した。対象者に文書で謝罪し、紛失を届け出た。", ""),
            (MisdeliveryOther, "データを誤って提供した。皆様にお詫びの文書を送付した。", ""),
            (SystemDefect, "予約システムの不具合により他人の氏名が表示された。", "business_system"),
            (Loss, "名簿を保存したUSBメモリを紛失した。", "usb_memory"),
            (Loss, "自宅のパソコンで使うため持ち帰ったUSBメモリを紛失した。", "usb_memory"),
            (Loss, "申請書を紛失した。", "paper"),
            (Theft, "パソコンと書類を車内から盗まれた。", "paper, pc"),
            (Loss, "スマートフォンが無いことに気づいた。", "smartphone"),
            (Insider, "職員が会員名簿を複写して渡した。", ""),
            (Insider, "社員が書類を自宅に持ち帰った。", "paper"),
            (Phishing, "職員のメールアカウントが悪用された。", "email_account"),
            (UnauthorizedAccess, "通販サイトのサーバーに侵入された。", "ec_platform"),
            (UnauthorizedAccess, "メールサーバーに侵入された。", "mail_server"),
            (UnauthorizedAccess, "職員のパソコンが遠隔で操作された。", "pc"),
            (Ransomware, "ファイルサーバーと端末12台が暗号化された。", "file_server, pc"),
            (Malware, "職員の端末が感染し、外部のサーバーと通信していた。", "pc"),
            (Ddos, "ホームページが閲覧しにくくなった。", "website"),
            (SpoofedMail, "当会を装うメールが届いている。", ""),
            (UnauthorizedAccess, "お知らせ\n再発防止策\nサーバーの更新を行います。", ""),
        ] {
            let hit = case::read(text, |reading| {
                let span = reading.original(reading.article.span);
                read(reading, &Fact::quoted(cause, [span], How::Normalised, "given"))
            });
            let mut hit: Vec<&str> = hit.iter().map(|fact| fact.value.as_str()).collect();
            hit.sort_by_key(|name| Asset::ALL.iter().position(|asset| asset.as_str() == *name));
            let mut expected: Vec<&str> = expected.split(", ").filter(|name| !name.is_empty()).collect();
            expected.sort_by_key(|name| Asset::ALL.iter().position(|asset| asset.as_str() == *name));
            assert_eq!(hit, expected, "{text}");
        }
    }
}
