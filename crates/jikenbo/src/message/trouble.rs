//! What every code means: what happened, and what to do next. One entry a code, both languages.

use std::fmt::Display;

use super::{Language, filled};

/// What happened and what to do, in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Advice {
    /// What happened.
    pub(crate) what: &'static str,
    /// What to do next.
    pub(crate) next: &'static str,
}

struct Entry {
    code: &'static str,
    ja: Advice,
    en: Advice,
}

/// The advice for `code`; `None` for a code that the catalogue does not know.
pub(crate) fn advice(code: &str, language: Language) -> Option<Advice> {
    let entry = ENTRIES.iter().find(|entry| entry.code == code)?;
    Some(match language {
        Language::Ja => entry.ja,
        Language::En => entry.en,
    })
}

/// One line: the code, where, what happened, what to do next. `own` stands in where the code is not known.
pub(crate) fn line(
    language: Language,
    code: &str,
    place: &str,
    values: &[(&str, &dyn Display)],
    own: &dyn Display,
) -> String {
    let Some(Advice { what, next }) = advice(code, language) else {
        return format!("{code} {place}: {own}");
    };
    let (what, next) = (filled(what, values), filled(next, values));
    if place.is_empty() { format!("{code} {what} {next}") } else { format!("{code} {place}: {what} {next}") }
}

const fn entry(code: &'static str, ja: [&'static str; 2], en: [&'static str; 2]) -> Entry {
    Entry { code, ja: Advice { what: ja[0], next: ja[1] }, en: Advice { what: en[0], next: en[1] } }
}

/// In the order of the codes: A archives, E output, F files, C casebook, P problems of a document, R reading, U usage, V verify, W pages and
/// the server, X exchange.
const ENTRIES: &[Entry] = &[
    entry(
        "A001",
        [
            "事件簿の書き出しではありません。",
            "`jikenbo export --format archive` が作ったフォルダを指定してください。",
        ],
        [
            "This is no archive of a casebook.",
            "Give a directory that `jikenbo export --format archive` wrote.",
        ],
    ),
    entry(
        "A002",
        [
            "新しい版の jikenbo の書き出しです（版 {found}、この版が読めるのは {known} まで）。",
            "jikenbo を新しくしてください。",
        ],
        [
            "A newer jikenbo wrote this archive (version {found}; this one reads up to {known}).",
            "Update jikenbo.",
        ],
    ),
    entry(
        "A003",
        ["書き出しのファイルがありません。", "欠けていない控えを使うか、書き出し直してください。"],
        ["A file of the archive is missing.", "Use a complete copy, or export it again."],
    ),
    entry(
        "A004",
        [
            "ファイルの内容が書き出したときと違います。",
            "変えられていない控えを使うか、書き出し直してください。何も取り込んでいません。",
        ],
        [
            "This file is not the one that was exported.",
            "Use a copy that nobody changed, or export it again. Nothing was taken in.",
        ],
    ),
    entry(
        "A005",
        ["書き出しにないファイルが混じっています。", "取り除いて、もう一度実行してください。"],
        ["A file that does not belong to the archive lies there.", "Take it away and try again."],
    ),
    entry(
        "A006",
        ["{line} 行目が読めません（{what}）。", "変えられていない控えを使うか、書き出し直してください。"],
        ["Line {line} cannot be read ({what}).", "Use a copy that nobody changed, or export it again."],
    ),
    entry(
        "A007",
        ["{line} 行目で記録の連鎖が切れています。", "変えられていない控えを使うか、書き出し直してください。"],
        ["Line {line} breaks the chain of the log.", "Use a copy that nobody changed, or export it again."],
    ),
    entry(
        "A008",
        [
            "中断した別の取り込みの途中のファイルが残っています。",
            "このファイルを消すか、--casebook で別の場所を指定してください。",
        ],
        [
            "The interrupted import of another archive left this file.",
            "Delete it, or give another place with --casebook.",
        ],
    ),
    entry(
        "A009",
        ["既にあります。", "まだない場所を指定してください（書き出しは --output、取り込みは --casebook）。"],
        [
            "This is there already.",
            "Give a place where nothing is yet (--output to export, --casebook to import).",
        ],
    ),
    entry(
        "C001",
        ["事件簿がありません。", "`jikenbo add` で作るか、--casebook で場所を指定してください。"],
        ["There is no casebook.", "Make one with `jikenbo add`, or give its place with --casebook."],
    ),
    entry(
        "C002",
        [
            "事件簿ではありません。",
            "別のファイルを --casebook で指定してください。このファイルには触れていません。",
        ],
        ["This is not a casebook.", "Give another file with --casebook. This one was not touched."],
    ),
    entry(
        "C003",
        [
            "新しい版の jikenbo が作った事件簿です（版 {found}、この版が読めるのは {known} まで）。",
            "jikenbo を新しくしてください。",
        ],
        [
            "A newer jikenbo made this casebook (version {found}; this one reads up to {known}).",
            "Update jikenbo.",
        ],
    ),
    entry(
        "C004",
        ["別の処理がこの事件簿に書き込んでいます。", "終わるのを待って、もう一度実行してください。"],
        ["Another process is writing to this casebook.", "Wait until it has finished and try again."],
    ),
    entry(
        "C005",
        [
            "ディスクに空きがありません。最後のまとまりは保存されていません。",
            "空きを作り、同じコマンドをもう一度実行してください。残りだけが追加されます。",
        ],
        [
            "There is no room on the disk. The last batch was not kept.",
            "Make room and give the same command again: it adds only what is missing.",
        ],
    ),
    entry(
        "C006",
        ["開くことも書くこともできません。", "ファイルとフォルダの権限を確かめてください。"],
        ["It cannot be opened or written.", "Check the permissions of the file and its folder."],
    ),
    entry(
        "C007",
        [
            "壊れています（{what}）。",
            "`jikenbo verify` で調べ、控えから戻すか `jikenbo rebuild` を試してください。",
        ],
        [
            "It is damaged ({what}).",
            "See what `jikenbo verify` finds; restore a copy or try `jikenbo rebuild`.",
        ],
    ),
    entry(
        "C008",
        ["文書の識別子が内容と合いません。", "jikenbo の不具合です。報告してください。"],
        ["A document's identity does not fit its bytes.", "This is a fault of jikenbo: please report it."],
    ),
    entry(
        "C009",
        ["時刻の書き方が正しくありません。", "jikenbo の不具合です。報告してください。"],
        ["A time is not written as it must be.", "This is a fault of jikenbo: please report it."],
    ),
    entry(
        "C010",
        [
            "作り直しの結果の数が文書の数と合いません。",
            "jikenbo の不具合です。報告してください。元の内容は残っています。",
        ],
        [
            "A rebuild gave another number of results than documents.",
            "This is a fault of jikenbo: please report it. The old content is still there.",
        ],
    ),
    entry(
        "C011",
        [
            "読み書きに失敗しました（{what}）。",
            "ディスクと権限を確かめ、`jikenbo verify` を実行してください。",
        ],
        [
            "Reading or writing failed ({what}).",
            "Check the disk and the permissions, then run `jikenbo verify`.",
        ],
    ),
    entry(
        "C012",
        [
            "引き継ごうとした記録の {seq} 番目が、その前の記録か文書と合いません。",
            "書き換えられていない控えを使ってください。",
        ],
        [
            "Entry {seq} of the log that is taken over does not fit the one before it or its document.",
            "Use a copy that nobody changed.",
        ],
    ),
    entry(
        "C014",
        ["番号 {number} の事件はありません。", "`jikenbo list` で番号を確かめてください。"],
        ["There is no incident {number}.", "Look up the numbers with `jikenbo list`."],
    ),
    entry(
        "C015",
        ["{number} と {other} はすでに一つの事件です。", "`jikenbo show {number}` で確かめてください。"],
        ["{number} and {other} are one incident already.", "See `jikenbo show {number}`."],
    ),
    entry(
        "C016",
        [
            "{number} はほかの番号にまとめられていません。",
            "記事を一つだけ外すには `jikenbo unlink` を使ってください。",
        ],
        ["{number} redirects to no other number.", "To take out one article, use `jikenbo unlink`."],
    ),
    entry(
        "C017",
        [
            "事件 {number} から外せるその報告はありません。",
            "`jikenbo show {number}` で報告と記事の番号を確かめてください。ただ一つの報告は外せません。",
        ],
        [
            "Incident {number} has no such report that can be taken out.",
            "See its reports with `jikenbo show {number}`; the only one cannot be taken out.",
        ],
    ),
    entry(
        "C018",
        [
            "古い版の jikenbo が作った事件簿です（版 {found}、この版が読むのは {known}）。",
            "`jikenbo rebuild` で今の版に作り直してください。文書も番号も残ります。",
        ],
        [
            "An older jikenbo made this casebook (version {found}; this one reads {known}).",
            "Bring it up to date with `jikenbo rebuild`; documents and numbers stay.",
        ],
    ),
    entry(
        "C019",
        [
            "{number} の「{field}」についての決定はありません。",
            "`jikenbo show {number}` で決定を確かめてください。",
        ],
        [
            "Nothing was decided of \"{field}\" of {number}.",
            "See what was decided with `jikenbo show {number}`.",
        ],
    ),
    entry(
        "C020",
        [
            "{number} の「{field}」には人が記入した値があります。",
            "先に `jikenbo correct {number} {name} --undo --because …` で取り消してください。",
        ],
        [
            "A person entered \"{field}\" of {number}.",
            "First take that back with `jikenbo correct {number} {name} --undo --because …`.",
        ],
    ),
    entry(
        "C021",
        ["「{name}」という名前はもう使われています。", "別の名前にしてください。"],
        ["The name \"{name}\" is taken.", "Choose another one."],
    ),
    entry(
        "C022",
        ["その利用者はいません。", "「人」のページで確かめてください。"],
        ["There is no such account.", "See the page of people."],
    ),
    entry(
        "C023",
        ["管理者がいなくなってしまいます。", "先に別の人を管理者にしてください。"],
        ["No administrator would be left.", "First make somebody else an administrator."],
    ),
    entry(
        "C024",
        [
            "記録 {seq} 番は取り消せません。判断の記録でないか、後の判断に置き換わっています。",
            "いまの値を見て、あらためて判断してください。",
        ],
        [
            "Entry {seq} of the log cannot be taken back: it is no decision, or a later one stands in its place.",
            "Look at what stands now and decide anew.",
        ],
    ),
    entry(
        "E001",
        ["出力に書けません（{what}）。", "出力先の空きと権限を確かめてください。"],
        ["The output cannot be written ({what}).", "Check the room and the permissions where it goes."],
    ),
    entry("F001", ["見つかりません。", "パスを確かめてください。"], ["Not found.", "Check the path."]),
    entry(
        "E002",
        [
            "日本語の書体が見つかりません。",
            "Debian・Ubuntu では fonts-noto-cjk か fonts-ipaexfont を入れてください。",
        ],
        [
            "No font that knows Japanese was found.",
            "On Debian or Ubuntu install fonts-noto-cjk or fonts-ipaexfont.",
        ],
    ),
    entry(
        "F002",
        ["読む権限がありません。", "権限を確かめてください。"],
        ["No permission to read it.", "Check its permissions."],
    ),
    entry(
        "F003",
        [
            "シンボリックリンクが自分の上のフォルダへ戻っています。",
            "この先は読みませんでした。リンクを外してください。",
        ],
        ["A symbolic link leads back to a folder above it.", "It was not followed. Remove the link."],
    ),
    entry(
        "F004",
        ["普通のファイルではありません（パイプや装置など）。", "内容を `jikenbo … -` に渡してください。"],
        ["Not a regular file (a pipe, a device).", "Hand its content to `jikenbo … -`."],
    ),
    entry(
        "F005",
        ["読み取りに失敗しました（{what}）。", "ディスクを確かめて、もう一度実行してください。"],
        ["It could not be read ({what}).", "Check the disk and try again."],
    ),
    entry(
        "F006",
        [
            "読み取り用の処理が途中で終わりました。",
            "ファイルが壊れているか、メモリを使いすぎます。別の形式で保存し直してください。",
        ],
        [
            "The reading process ended early.",
            "The file is damaged or takes too much memory: save it again in another format.",
        ],
    ),
    entry(
        "F007",
        [
            "種別が違います（{found}）。ここで取り込めるのは {wanted} だけです。",
            "ほかの文書は `jikenbo add` で入れてください。",
        ],
        [
            "This is of another kind ({found}); only {wanted} is taken in here.",
            "Keep other documents with `jikenbo add`.",
        ],
    ),
    entry(
        "P001",
        [
            "文字として読めないバイトがありました。",
            "その箇所は � になっています。元の文字コードを確かめてください。",
        ],
        ["Some bytes are no characters.", "They became �. Check the character set of the original."],
    ),
    entry(
        "P002",
        [
            "文字コードを推定しましたが、確かではありません（{what}）。",
            "文字化けしていれば UTF-8 で保存し直してください。",
        ],
        [
            "The character set was guessed and the guess is weak ({what}).",
            "If it reads wrong, save it again as UTF-8.",
        ],
    ),
    entry(
        "P003",
        ["文字がありません。", "画像だけの文書なら、文字認識した版を追加してください。"],
        ["There is no text.", "If it holds only pictures, add a version with recognised text."],
    ),
    entry(
        "P004",
        ["一部を読み飛ばしました（{what}）。", "添付や埋め込みは別のファイルとして追加してください。"],
        ["A part was left out ({what}).", "Add attachments and embedded files as files of their own."],
    ),
    entry(
        "P005",
        [
            "一部が壊れていました（{what}）。読めたところは残しました。",
            "完全なファイルがあれば追加してください。",
        ],
        [
            "A part is damaged ({what}). What could be read was kept.",
            "Add the complete file if there is one.",
        ],
    ),
    entry(
        "P006",
        ["入れ子が深すぎるため平らにしました。", "読み取った内容を確かめてください。"],
        ["Nesting beyond the limit was flattened.", "Check what was read."],
    ),
    entry(
        "P007",
        ["画像だけのページがあります（{what}）。", "文字認識した版を追加してください。"],
        ["A page holds only pictures ({what}).", "Add a version with recognised text."],
    ),
    entry(
        "P008",
        ["記事が多すぎるため、残りを読みませんでした（{what}）。", "ファイルを分けて追加してください。"],
        ["There are too many articles; the rest was left out ({what}).", "Split the file and add the parts."],
    ),
    entry(
        "P009",
        [
            "表のセルが読み取れません（行 [列]: {what}）。その行のほかの列は読みました。",
            "表を直すか、列の対応表に言葉を足してください。",
        ],
        [
            "A cell of the table was not understood (row [column]: {what}). The other columns of its row were read.",
            "Mend the table, or add the word to the map of its columns.",
        ],
    ),
    entry(
        "P010",
        [
            "列の対応表にある見出しが表に見つかりません（{what}）。",
            "`jikenbo columns` で見出しを確かめ、対応表を直してください。",
        ],
        [
            "The table has no row with the column names of the map ({what}).",
            "See the names with `jikenbo columns` and mend the map.",
        ],
    ),
    entry("R001", ["空のファイルです。", "取得し直してください。"], ["The file is empty.", "Get it again."]),
    entry(
        "R002",
        [
            "{kind}として読めません。",
            "壊れているか、対応していない形式です。取得し直すか、PDF・HTML・テキストで保存し直してください。",
        ],
        [
            "Not readable as {kind}.",
            "It is damaged or of a kind that is not supported: get it again, or save it as PDF, HTML or text.",
        ],
    ),
    entry(
        "R003",
        ["暗号化された{kind}です。", "パスワードを外した版を追加してください。"],
        ["This {kind} is encrypted.", "Add a version without a password."],
    ),
    entry(
        "R004",
        ["上限を超えています（{limit}: {allowed}）。", "分割するか、小さくしてください。"],
        ["Over the limit ({limit}: {allowed}).", "Split it or make it smaller."],
    ),
    entry(
        "R005",
        [
            "公表文ではなく、プログラム用のデータ（JSON）です。",
            "事件簿から書き出したものなら、`jikenbo import` で取り込んでください。",
        ],
        [
            "This is data for programs (JSON), not a disclosure.",
            "If it was exported from a casebook, take it in with `jikenbo import`.",
        ],
    ),
    entry(
        "U001",
        ["その番号の事件はありません。", "`jikenbo list` で番号を確かめてください。"],
        ["No incident has this number.", "See the numbers with `jikenbo list`."],
    ),
    entry(
        "U002",
        [
            "利用者のデータフォルダが分かりません。",
            "--casebook か JIKENBO_CASEBOOK で事件簿の場所を指定してください。",
        ],
        [
            "The user's data folder is not known.",
            "Give the place of the casebook with --casebook or JIKENBO_CASEBOOK.",
        ],
    ),
    entry(
        "U003",
        [
            "見本の文書が見つかりません。",
            "jikenbo のソースのフォルダで実行するか、--samples で見本のフォルダを指定してください。",
        ],
        [
            "The samples are not here.",
            "Run this in jikenbo's source folder, or give their folder with --samples.",
        ],
    ),
    entry(
        "U004",
        ["正解の {line} 行目が読めません（{what}）。", "記事1件を1行の JSON にしてください。"],
        ["Line {line} of the gold labels cannot be read ({what}).", "Write one article a line, as JSON."],
    ),
    entry(
        "U005",
        ["引数が正しくありません。{what}", "`jikenbo help` で使い方を確かめてください。"],
        ["The command line was not understood.{what}", "See `jikenbo help`."],
    ),
    entry(
        "U006",
        [
            "既にあります。",
            "お試しは新しい事件簿を作ります。まだないファイルを --casebook で指定してください。",
        ],
        [
            "This is there already.",
            "The demo makes a new casebook: give a file that is not there yet with --casebook.",
        ],
    ),
    entry(
        "U007",
        [
            "記事が{articles}件あります。",
            "ファイル名のあとに #2 のように記事の番号を付けてください。`jikenbo extract` で一覧が見られます。",
        ],
        [
            "There are {articles} articles in it.",
            "Add the number of one to the file's name, such as #2. `jikenbo extract` lists them.",
        ],
    ),
    entry(
        "U008",
        ["その番号の記事はありません（記事は{articles}件）。", "`jikenbo extract` で一覧が見られます。"],
        ["It has no such article ({articles} in all).", "`jikenbo extract` lists them."],
    ),
    entry(
        "U009",
        [
            "この形式は事件簿の全体を書き出します。",
            "条件を外すか、--format jsonl、csv、veris にしてください。",
        ],
        ["This format holds the whole casebook.", "Leave the conditions out, or give --format jsonl or csv."],
    ),
    entry(
        "U010",
        ["「{given}」は「{field}」の値として読めません。", "次の形で指定してください: {known}"],
        ["\"{given}\" is no value of \"{field}\".", "Give it like these: {known}"],
    ),
    entry(
        "U011",
        [
            "いつの刊行物かが決まっていません。",
            "--month、--from と --until、または --numbers を指定してください（順位には期間が要ります）。",
        ],
        [
            "No time is given for the piece.",
            "Give --month, --from and --until, or --numbers (a ranking needs a time).",
        ],
    ),
    entry(
        "U012",
        ["この形は画面には出せません。", "--output でファイルかフォルダを指定してください。"],
        ["This cannot be written to the screen.", "Give a file or a folder with --output."],
    ),
    entry(
        "U013",
        [
            "ひな形が使えません（{what}）。",
            "`jikenbo publish templates DIR` が書き出すものと見比べてください。",
        ],
        [
            "The template cannot be used ({what}).",
            "Compare it with what `jikenbo publish templates DIR` writes.",
        ],
    ),
    entry(
        "U014",
        [
            "jikenbo が作った刊行物ではありません。",
            "`jikenbo publish` が書いたファイルを、末尾の作り直しの行を消さずに指定してください。",
        ],
        [
            "This is no publication made by jikenbo.",
            "Give a file that `jikenbo publish` wrote, with its line on how to make it again.",
        ],
    ),
    entry(
        "V001",
        ["ファイルが壊れています（{what}）。", "控えから戻してください。"],
        ["The file is damaged ({what}).", "Restore a copy."],
    ),
    entry(
        "V002",
        ["記録が抜けています（{what}）。", "控えと比べてください。"],
        ["Entries of the log are missing ({what}).", "Compare with a copy."],
    ),
    entry(
        "V003",
        ["記録の連鎖が切れています（{what}）。", "後から書き換えられています。控えと比べてください。"],
        ["The chain of the log is broken ({what}).", "It was changed afterwards: compare with a copy."],
    ),
    entry(
        "V004",
        ["記録が読めません（{what}）。", "控えと比べてください。"],
        ["An entry of the log cannot be read ({what}).", "Compare with a copy."],
    ),
    entry(
        "V005",
        ["文書の内容が保存時と違います（{what}）。", "元の文書か控えから戻してください。"],
        [
            "The bytes of a document are not those that were kept ({what}).",
            "Restore them from the original or a copy.",
        ],
    ),
    entry(
        "V006",
        ["記録にない文書があります（{what}）。", "控えと比べてください。"],
        ["A document is not in the log ({what}).", "Compare with a copy."],
    ),
    entry(
        "V007",
        ["文書が記録と違います（{what}）。", "控えと比べてください。"],
        ["A document is not as the log tells ({what}).", "Compare with a copy."],
    ),
    entry(
        "V008",
        ["番号が二度付けられています（{what}）。", "控えと比べてください。"],
        ["A number was given twice ({what}).", "Compare with a copy."],
    ),
    entry(
        "V009",
        ["事件が記録と違います（{what}）。", "`jikenbo rebuild` で直ります。"],
        ["An incident is not as the log tells ({what}).", "`jikenbo rebuild` mends it."],
    ),
    entry(
        "V010",
        ["文書の文字が読めません（{what}）。", "`jikenbo rebuild` で直ります。"],
        ["A text cannot be read ({what}).", "`jikenbo rebuild` mends it."],
    ),
    entry(
        "V011",
        ["記事の内容が食い違っています（{what}）。", "`jikenbo rebuild` で直ります。"],
        ["An article is not what its record says ({what}).", "`jikenbo rebuild` mends it."],
    ),
    entry(
        "V012",
        ["引用の位置が文書と合いません（{what}）。", "`jikenbo rebuild` で直ります。"],
        ["A record quotes words that its text does not have ({what}).", "`jikenbo rebuild` mends it."],
    ),
    entry(
        "V013",
        ["記事と番号の対応が違います（{what}）。", "`jikenbo rebuild` で直ります。"],
        ["An article does not bear the number it should ({what}).", "`jikenbo rebuild` mends it."],
    ),
    entry(
        "V014",
        ["検索の索引が記事と合いません（{what}）。", "`jikenbo rebuild` で直ります。"],
        ["The index of words does not hold just the articles ({what}).", "`jikenbo rebuild` mends it."],
    ),
    entry(
        "V015",
        ["一覧や統計に使う値が記事と合いません（{what}）。", "`jikenbo rebuild` で直ります。"],
        ["What is listed and counted is not what is reported ({what}).", "`jikenbo rebuild` mends it."],
    ),
    entry(
        "W001",
        [
            "このアドレスでは待ち受けられません（{what}）。",
            "ほかのプログラムが使っていないか確かめるか、--listen で別のポートを指定してください。",
        ],
        [
            "This address cannot be listened on ({what}).",
            "See whether another program uses it, or give another port with --listen.",
        ],
    ),
    entry(
        "W002",
        [
            "証明書か鍵を使えません（{what}）。",
            "--tls-cert と --tls-key に PEM のファイルを指定してください。",
        ],
        [
            "The certificate or its key cannot be used ({what}).",
            "Give PEM files with --tls-cert and --tls-key.",
        ],
    ),
    entry(
        "W400",
        ["要求を理解できませんでした。", "前のページに戻り、入力を確かめてください。"],
        ["The request was not understood.", "Go back and check what you entered."],
    ),
    entry(
        "W401",
        ["サインインが必要です。", "サインインしてから、もう一度開いてください。"],
        ["You need to sign in.", "Sign in and open this again."],
    ),
    entry(
        "W402",
        [
            "このサイトのページから送られたものと確かめられませんでした。",
            "前のページを開き直して、もう一度送ってください。何も変わっていません。",
        ],
        [
            "This was not sent from a page of this site, as far as can be told.",
            "Open the page again and send it once more. Nothing was changed.",
        ],
    ),
    entry(
        "W403",
        ["この操作をする権限がありません。", "必要なら管理者に権限を頼んでください。"],
        ["Your role does not allow this.", "Ask an administrator if you need it."],
    ),
    entry(
        "W404",
        ["ページが見つかりません。", "アドレスを確かめるか、一覧から探してください。"],
        ["There is no such page.", "Check the address, or look in the list."],
    ),
    entry(
        "W405",
        ["このページはそのようには使えません。", "一覧から開き直してください。"],
        ["This page cannot be used that way.", "Open it again from the list."],
    ),
    entry(
        "W406",
        [
            "この招待は使えません。",
            "サーバーを始めた端末に表示されたアドレスを開いてください（`jikenbo serve --setup` で新しく作れます）。",
        ],
        [
            "This invitation does not work.",
            "Open the address that stands on the terminal of the server (`jikenbo serve --setup` makes a new one).",
        ],
    ),
    entry(
        "W408",
        ["時間がかかりすぎたため打ち切りました。", "条件を減らすか、小さく分けて、もう一度試してください。"],
        ["It took too long and was given up.", "Try again with fewer conditions or in smaller parts."],
    ),
    entry(
        "W413",
        ["送られたものが大きすぎます。", "小さく分けて送ってください。"],
        ["What was sent is too large.", "Send it in smaller parts."],
    ),
    entry(
        "W415",
        ["送られたものの種類が違います。", "JSON を、種類を application/json として送ってください。"],
        ["What was sent is of another kind.", "Send JSON as application/json."],
    ),
    entry(
        "W421",
        ["このサイトの名前ではありません。", "サーバーを始めたときに表示されたアドレスを開いてください。"],
        ["This site has another name.", "Open the address that was shown when the server started."],
    ),
    entry(
        "W429",
        ["間違いが続いたため、{seconds}秒待ってください。", "待ってから、もう一度サインインしてください。"],
        ["Too many wrong tries: wait {seconds} seconds.", "Then sign in again."],
    ),
    entry(
        "W460",
        [
            "取り込み中のものが見つかりません。",
            "サーバーが止まったか、古いものから片付けられました。取り込みのページから、もう一度送ってください。",
        ],
        [
            "There is no such batch.",
            "The server was stopped, or old batches gave way to new ones. Send the files again from the intake page.",
        ],
    ),
    entry(
        "W461",
        ["何も送られませんでした。", "ファイルを選ぶか、文章を貼り付けてください。"],
        ["Nothing was sent.", "Choose files or paste text."],
    ),
    entry(
        "W463",
        ["「{name}」という項目はありません。", "項目の名前を確かめてください。"],
        ["There is no field \"{name}\".", "Check the name of the field."],
    ),
    entry(
        "W464",
        ["その言葉は原文に見つかりません。", "原文の言葉を、そのまま選び直してください。"],
        ["Those words do not stand in the source.", "Select words of the source as they are written."],
    ),
    entry(
        "W465",
        ["判断の理由がありません。", "理由を書くか、原文の言葉を選んでください。"],
        ["No reason is given.", "Say why, or select words of the source."],
    ),
    entry(
        "W466",
        ["送られた値を読めません（{what}）。", "/api/v1/openapi.json にある形で送ってください。"],
        ["What was sent cannot be read ({what}).", "Send it as /api/v1/openapi.json describes."],
    ),
    entry(
        "W467",
        [
            "保存できる検索は{most}件までです。",
            "使わなくなった検索を削除してから、もう一度保存してください。",
        ],
        ["No more than {most} searches can be saved.", "Delete one that you no longer use, then save again."],
    ),
    entry(
        "W500",
        ["内部で問題が起きました。", "もう一度試してください。続くなら管理者に知らせてください。"],
        ["Something went wrong inside.", "Try again; if it stays so, tell an administrator."],
    ),
    entry(
        "W503",
        ["今は混み合っています。", "少し待ってから、もう一度試してください。"],
        ["Too busy just now.", "Wait a moment and try again."],
    ),
    entry(
        "X001",
        ["列の対応表が読めません（{what}）。", "`jikenbo columns 表` が出すひな形を直して使ってください。"],
        [
            "The map of columns cannot be read ({what}).",
            "Begin with what `jikenbo columns TABLE` prints, and change it.",
        ],
    ),
    entry(
        "X002",
        [
            "見出しの行が見つかりません。",
            "列の対応表を自分で書き、`jikenbo add 表 --columns 対応表` に渡してください。",
        ],
        [
            "No row that names columns was found.",
            "Write the map yourself and hand it to `jikenbo add TABLE --columns MAP`.",
        ],
    ),
];
