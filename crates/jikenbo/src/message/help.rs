//! The help in Japanese. The English one stands beside the commands themselves, as their doc comments.

use clap::builder::PossibleValue;
use clap::{Arg, Command};

use super::Language;

/// `command` with everything that it says of itself in `language`.
pub(crate) fn in_language(command: Command, language: Language) -> Command {
    let command = command.after_help(exit_codes(language)).disable_help_flag(true).disable_version_flag(true);
    let command = command.arg(flag("help", 'h', clap::ArgAction::Help).global(true));
    let command = command.arg(flag("version", 'V', clap::ArgAction::Version));
    match language {
        Language::En => command,
        Language::Ja => in_japanese(command, ""),
    }
}

fn flag(name: &'static str, short: char, action: clap::ArgAction) -> Arg {
    let help = match name {
        "help" => "Print help",
        _ => "Print version",
    };
    Arg::new(name).long(name).short(short).action(action).help(help)
}

fn in_japanese(command: Command, parent: &str) -> Command {
    let own = [parent, command.get_name()].join(" ");
    let command = match known(ABOUT, own.trim()).or_else(|| known(ABOUT, command.get_name())) {
        Some(about) => command.about(about).long_about(None::<&str>),
        None => command,
    };
    let name = command.get_name().replace("jikenbo", "");
    command
        .help_template("{about-with-newline}\n使い方: {usage}\n\n{all-args}{after-help}")
        .subcommand_help_heading("コマンド")
        .mut_args(argument_in_japanese)
        .mut_subcommands(|sub| in_japanese(sub, &name))
}

/// The choices are listed here, since the one who lists them otherwise speaks English.
fn argument_in_japanese(arg: Arg) -> Arg {
    let help = known(ARGUMENTS, arg.get_id().as_str()).unwrap_or_default();
    let heading = if arg.is_positional() { "引数" } else { "オプション" };
    let choices: String = arg.get_possible_values().iter().filter_map(choice).collect();
    let arg = arg.help_heading(heading).help(help).long_help(None::<&str>);
    match choices.trim_end() {
        "" => arg,
        choices => arg.hide_possible_values(true).long_help(format!("{help}\n{choices}")),
    }
}

fn choice(value: &PossibleValue) -> Option<String> {
    let name = value.get_name();
    let help =
        known(CHOICES, name).map(str::to_owned).or_else(|| value.get_help().map(ToString::to_string))?;
    Some(format!("  {name}: {help}\n"))
}

fn known(list: &[(&str, &'static str)], name: &str) -> Option<&'static str> {
    list.iter().find(|(known, _)| *known == name).map(|(_, words)| *words)
}

/// What the argument `id` is for, in Japanese.
pub(super) fn meaning(id: &str) -> Option<&'static str> {
    known(ARGUMENTS, id)
}

fn exit_codes(language: Language) -> &'static str {
    match language {
        Language::Ja => {
            "終了コード:\n  0    すべて正常\n  1    読めない、または壊れた入力があった（残りは処理した）\n  2    引数が正しくない、または指すものがない\n  \
             3    事件簿または出力を開けない・読み書きできない\n  4    verify が異常を見つけた\n  130  Ctrl-C で中断した（そこまでは保存済み）"
        }
        Language::En => {
            "Exit codes:\n  0    all well\n  1    some inputs could not be read or are damaged; the rest was done\n  2    the command line was not understood, or asks for what is not there\n  \
             3    the casebook or the output cannot be opened, read or written\n  4    verify found damage\n  130  stopped by Ctrl-C; what was done so far is kept"
        }
    }
}

const ABOUT: &[(&str, &str)] = &[
    ("jikenbo", "事件簿: すべての値に読み取った元の言葉が付く、情報セキュリティ事件の記録"),
    ("add", "公表文を事件簿に入れる（ファイル、フォルダ、または - で標準入力）"),
    ("list", "事件の一覧を新しいものから表示する"),
    ("show", "事件の全項目を、読み取った元の文とともに表示する"),
    ("history", "事件の各項目の値が、報告を追ってどう動いたかを表示する"),
    ("contradictions", "後の報告が打ち消したものを一覧にする"),
    ("search", "文書と項目から言葉を探す（1文字から、全角半角・かなの別なく）"),
    ("similar", "似た事件を、似ている理由とともに表示する"),
    ("precedents", "似た事件が、ある項目をどう書き、いつ続報を出したかを表示する"),
    ("stats", "事件の数、人数、日数を、区分ごとに数える"),
    ("extract", "ファイルを読み、書かれていることを表示する（事件簿には入れない）"),
    ("publish", "便り・月次の表・順位を、人に送れる形で作る"),
    ("publish digest", "便り: 事故ごとに、何が起きたかを三文で、所感と続報を添えて"),
    ("publish table", "月次の表: 事故の一覧、原因別の件数と前月比、件数の多い事故、目立つ事故"),
    ("publish ranking", "順位: 原因、マルウェア、情報の種類、業種を月ごとに、割合と連続月数を添えて"),
    ("publish check", "ひな形の空欄のうち、事実がなくて埋まらないものを挙げる"),
    ("publish verify", "刊行物の数をその時点の事件簿から数え直し、違うものを挙げる"),
    ("publish templates", "組み込みのひな形をフォルダに書き出す（写して変えるため）"),
    ("export", "事件簿の全体をほかのプログラム用に書き出す"),
    ("columns", "表の列の対応表のひな形を表示する（add --columns に渡す）"),
    ("import", "export やほかのプログラムが書き出したものを取り込む"),
    ("why", "なぜ一つの事件なのか、なぜ二つの事件なのかを、点数とその根拠で示す"),
    ("merge", "二つの番号を一つの事件とする"),
    ("unmerge", "まとめられた番号を元に戻す"),
    ("unlink", "誤って結び付いた文書を事件から外す"),
    ("correct", "事件の項目に値を記入する（文書の記載より優先される）、または決定を取り消す"),
    ("accept", "読み取った値を確認済みにする"),
    ("reject", "読み取った値を誤りとして却下する"),
    ("serve", "事件簿をブラウザで使えるようにする"),
    ("verify", "壊れたところや欠けたところがないか調べる"),
    ("rebuild", "保存してあるすべての文書を今の規則で読み直す"),
    ("demo", "見本の文書を新しい事件簿に入れてひと通り見せ、ブラウザで開けるようにする"),
    ("help", "使い方を表示する（コマンドを指定すればそのコマンドの）"),
    ("explain", "記事の項目がなぜその値になったか、ほかに何を検討したかを示す"),
    ("eval", "正解と比べて、読み取りの正確さを測る"),
];

const ARGUMENTS: &[(&str, &str)] = &[
    ("casebook", "事件簿のファイル（指定がなければ利用者のデータフォルダ）"),
    ("lang", "表示の言語"),
    ("help", "使い方を表示する"),
    ("version", "版を表示する"),
    ("paths", "ファイル、フォルダ（下のすべて）、または - で標準入力の1文書"),
    ("quiet", "ファイルごとの行を出さず、合計だけを表示する"),
    ("format", "出力の形"),
    ("output", "書き出し先のファイル、複数のファイルになる形では新しいフォルダ（指定がなければ標準出力）"),
    ("month", "この月に公表されたもの"),
    ("numbers", "この番号の事件だけ（コンマで区切る）"),
    ("items", "便りで一つずつ取り上げる数（残りは一覧にする）"),
    ("dated_alone", "公表日の書かれていないもの（題に月のある一覧の行）を入れない"),
    ("names", "組織名を出すか、伏せるか"),
    ("template", "変えたひな形、またはそのフォルダ（`jikenbo publish templates` が書き出す）"),
    ("notes", "編集者の文を読むファイル（前に作った Markdown か HTML。指定がなければ上書きするもの）"),
    ("piece", "刊行物"),
    ("publication", "刊行物のファイル"),
    ("folder", "書き出し先のフォルダ"),
    ("columns", "表をこの対応表に従って読む（ひな形は `jikenbo columns`）"),
    ("table", "表（CSV、TSV、XLSX、表のあるページ）"),
    ("path", "取り込むフォルダまたはファイル"),
    ("limit", "表示する件数の上限"),
    ("year", "この年・月・日に公表されたもの"),
    ("from", "この日・月・年以後に公表されたもの"),
    ("until", "この日・月・年までに公表されたもの"),
    ("cause", "原因（二つ書けばどちらか）"),
    ("industry", "業種（二つ書けばどちらか）"),
    ("organization", "組織名の一部"),
    ("malware", "マルウェアや攻撃集団の名前の一部"),
    ("min_affected", "影響の数がこれ以上のもの"),
    ("max_affected", "影響の数がこれ以下のもの"),
    ("cause_group", "月次の表の分け方による原因（二つ書けばどちらか）"),
    ("data_kind", "対象となった情報の種類（二つ書けば両方）"),
    ("unit", "影響の数が数えているもの（二つ書けばどちらか）"),
    ("leak_status", "漏えいしたか（二つ書けばどちらか）"),
    ("vector", "手口（二つ書けば両方）"),
    ("asset", "情報の入っていたもの、被害を受けたもの（二つ書けば両方）"),
    ("response", "対応（二つ書けば両方）"),
    ("prevention", "再発防止策（二つ書けば両方）"),
    ("untold", "この項目が書かれていないもの（二つ書けばどちらも）"),
    ("as_of", "この日・月・年の終わりの時点で公表されていたものだけを見る"),
    ("count", "何を1件と数えるか"),
    ("sort", "並べ方"),
    ("told", "この項目が書かれているもの（二つ書けばどちらも）"),
    ("facets", "見つかった事件を、原因・業種・月などの区分ごとに数える"),
    ("by", "区分（なければ全体だけ）"),
    ("field", "項目"),
    ("csv", "数値を CSV で表示する"),
    ("kind", "事件の記事か、それ以外か"),
    ("number", "事件の番号（例 2024-0012）"),
    ("value", "値。並びの項目は全体か、増減（`+phone`、`-name`）。`-` または「なし」で空にする"),
    ("undo", "その項目の最後の決定を取り消す"),
    ("dry_run", "何が変わるかを表示するだけで、何も変えない"),
    ("other", "もう一つの番号（二つがなぜ別の事件なのかを示す）"),
    ("kept", "残す番号"),
    ("merged", "まとめられる番号（以後、残す番号を指す）"),
    ("document", "文書のファイル名、または SHA-256 の先頭"),
    ("ordinal", "その文書の何番目の記事か（複数の記事がその事件を報告しているとき）"),
    ("because", "理由"),
    ("who", "決める人（指定がなければ利用者名）"),
    ("words", "すべてを含むものを探す。全角半角、大文字小文字、かなの別は問わない"),
    ("command", "コマンド"),
    ("samples", "見本の文書のフォルダ"),
    ("no_serve", "ひと通り見せたら終わる（ブラウザで開けるようにしない）"),
    ("gold", "正解（記事1件を1行の JSON で書いたファイル、またはそれらのフォルダ）"),
    ("texts", "正解の元になった文書のフォルダ"),
    ("errors", "この項目の食い違いを1行ずつ表示する"),
    ("json", "JSON で表示する"),
    ("intervals", "適合率と再現率に95%信頼区間（Wilson）を添えて表示する"),
    ("article", "ファイル。記事が複数あるものは FILE#2 で2番目の記事"),
    ("listen", "待ち受けるアドレスとポート（指定がなければ 127.0.0.1:8630）"),
    ("tls_cert", "TLS の証明書（PEM、中間証明書も続けて）"),
    ("tls_key", "TLS の鍵（PEM）"),
    ("behind_proxy", "TLS を担うプロキシの後ろで使う（X-Forwarded-For を信じる）"),
    ("setup", "管理者を作る一度だけのアドレスを表示する（管理者がいなければいつも表示する）"),
    ("public", "サインインなしで誰でも読めるようにする（読むだけ）"),
    ("floor", "ミクロ F1 がこれより低ければ終了コード1にする"),
];

const CHOICES: &[(&str, &str)] = &[
    ("newest", "公表の新しいものから"),
    ("oldest", "公表の古いものから"),
    ("largest", "影響の大きいものから"),
    ("incidents", "事件ごとに1件"),
    ("events", "委託先の事件とその委託元の事件を合わせて1件"),
    ("relevance", "言葉が多く、項目にも現れるものから"),
    ("table", "見るための表"),
    ("digest", "便り"),
    ("ranking", "順位"),
    ("md", "Markdown"),
    ("html", "1ファイルのウェブページ（印刷もできる）"),
    ("text", "メールに載せるテキスト"),
    ("docx", "Word 用"),
    ("xlsx", "Excel 用"),
    ("pdf", "PDF（A4、日本語の書体を埋め込む）"),
    ("rss", "フィード（RSS 2.0）"),
    ("atom", "フィード（Atom）"),
    ("show", "そのまま出す"),
    ("mask", "業種と事件番号に置き換える"),
    ("full", "記事ごとの全項目と、それぞれを読み取った文"),
    ("jsonl", "1行に1件の JSON"),
    ("json", "全体で一つの JSON 配列"),
    ("archive", "事件簿の全体を開いた形のフォルダに（import で戻せる）"),
    ("veris", "VERIS 1.4.1（事件ごとに一つの JSON）"),
    ("stix", "STIX 2.1（事件の拡張を使った一つのバンドル）"),
    ("misp", "MISP（事件ごとに一つのイベント。フィードとして読み込める形）"),
    ("annotation", "W3C Web Annotation（JSON-LD。値ごとに一つの注釈）"),
    ("warc", "元の文書とその本文（WARC 1.1）"),
    ("parquet", "分析用（事件ごとに1行）"),
    ("csv", "表計算ソフト用（UTF-8、BOM 付き）"),
    ("links", "文書ごとに1行の JSON（どの事件の、どのような報告か）"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn check(command: &Command) {
        for sub in command.get_subcommands().filter(|sub| !sub.is_hide_set()) {
            let name = match command.get_name() {
                "publish" => format!("publish {}", sub.get_name()),
                _ => sub.get_name().to_owned(),
            };
            assert!(known(ABOUT, &name).is_some(), "{name}");
            check(sub);
        }
        for arg in command.get_arguments() {
            assert!(
                known(ARGUMENTS, arg.get_id().as_str()).is_some(),
                "{} {}",
                command.get_name(),
                arg.get_id()
            );
        }
    }

    #[test]
    fn everything_is_explained_in_japanese() {
        check(&crate::cli::command(Language::Ja));
    }
}
