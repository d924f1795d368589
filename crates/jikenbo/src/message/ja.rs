//! 日本語.

use super::Key;

/// The sentence of `key`.
pub(super) fn sentence(key: Key) -> &'static str {
    match key {
        Key::ColumnNumber => "番号",
        Key::ColumnDisclosed => "公表日",
        Key::ColumnOrganization => "組織",
        Key::ColumnCause => "原因",
        Key::ColumnAffected => "影響",
        Key::ColumnStatus => "状態",
        Key::ColumnReports => "報告数",
        Key::ColumnFile => "ファイル",
        Key::ColumnOrdinal => "記事",
        Key::ColumnKind => "種別",
        Key::And => "、",
        Key::Listed => "{n}件",
        Key::LimitReached => "{limit}件まで表示しました。続きも見るには --limit を大きくしてください。",
        Key::NothingListed => "条件に合う記事はありません。",
        Key::EmptyCasebook => "事件簿はまだ空です。`jikenbo add` で公表文を入れてください。",
        Key::Found => "{n}件見つかりました。",
        Key::NothingFound => "「{words}」を含む記事はありません。",
        Key::OnlyOutside => {
            "「{words}」を含む記事はありますが、条件に合うものはありません。条件を減らしてください。"
        }
        Key::NowhereAtAll => "どの記事にもない言葉: {words}",
        Key::NeverTogether => {
            "どの言葉もどこかにありますが、すべてを含む記事はありません。言葉を減らしてください。"
        }
        Key::TryOtherWords => {
            "言葉の一部だけで、または別の書き方で探してください（全角半角、大文字小文字、かなの別は問いません）。"
        }
        Key::MatchedFields => "項目に一致: {fields}",
        Key::BetweenArticles => "記事の外",
        Key::Added => "追加: {path} → {numbers}",
        Key::AddedNoIncident => "追加: {path}（事件の記事はありません）",
        Key::AlreadyThere => "既にあります: {path}",
        Key::AddSummary => {
            "追加 {added}件、既にあるもの {known}件、読めなかったもの {failed}件。記事 {articles}件のうち事件 {incidents}件。"
        }
        Key::AddInterrupted => {
            "中断しました。ここまでの追加は保存されています。同じコマンドをもう一度実行すると、残りだけが追加されます。"
        }
        Key::ArchiveWritten => {
            "{path}: 文書 {documents}件、記録 {events}件、記事 {articles}件を書き出しました。"
        }
        Key::ArchiveTaken => "{path}: 記録 {events}件を引き継ぎました（末尾 {head}）",
        Key::IncidentsWritten => "{path}: 事件 {incidents}件を書き出しました。",
        Key::SourcesWritten => "{path}: 文書 {documents}件を書き出しました。",
        Key::ColumnsNoted => {
            "既にあります: {path}（列の対応表を記録しました。`jikenbo rebuild` でこれに従って読み直します）"
        }
        Key::ColumnsHead => "項目と、その列の見出し。直してから: jikenbo add 表 --columns このファイル",
        Key::ColumnsOther => "対応する項目が分からない列",
        Key::ColumnsCauses => "原因の言葉がそのままで分からないときは、ここに対応を書きます:",
        Key::ColumnsMore => {
            "ほかに書けるもの: year = 2022（年のない日付の年）、date_order = \"dmy\"、unit = \"persons\"、[industries]"
        }
        Key::Interrupted => "中断しました。同じコマンドをもう一度実行すると、続きから進みます。",
        Key::Exported => "{articles}件の記事を書き出しました。",
        Key::VerifySound => {
            "異常はありません。文書 {documents}件、記事 {articles}件、記録 {events}件、先頭 {head}"
        }
        Key::VerifyFound => "{n}件の異常が見つかりました。",
        Key::Rebuilt => {
            "文書 {documents}件から記事 {articles}件を作り直しました。読めなかったもの {failed}件。"
        }
        Key::RebuiltSame => "内容は作り直す前と同じです（{digest}）。",
        Key::RebuiltOther => "内容が変わりました（{before} → {after}）。",
        Key::NumbersNew => "新しい番号: {numbers}",
        Key::NumbersLeft => "記事のなくなった番号: {numbers}",
        Key::ShowReport => "出典 {n}: {name}（{kind}、記事{ordinal}、{added}に追加、SHA-256 {document}）",
        Key::ShowNoReport => "この番号の記事は今はありません。`jikenbo rebuild` で作り直せます。",
        Key::ReadFrom => "{name}（{kind}、記事{ordinal}）",
        Key::ShowArticle => "見出し",
        Key::Unsupported => "根拠なし（文書の中に裏付ける言葉がありません）",
        Key::EnteredBy => "{who}が{at}に記入: {note}",
        Key::PlacePage => "{page}ページ",
        Key::PlaceSheet => "シート「{sheet}」{row}行目",
        Key::PlaceRow => "{row}行目",
        Key::PlacePart => "メールの第{part}部",
        Key::Working => "{done}件を処理しました（失敗 {failed}件）",
        Key::NumberNotTold => "人数は書かれていません",
        Key::DemoTitle => "事件簿のお試し: {samples} の文書を新しい事件簿 {casebook} に入れます。",
        Key::DemoRead => "1. 読んだもの",
        Key::DemoKinds => "   文書の種類: {kinds}",
        Key::DemoList => "2. 一覧（新しいものから{n}件）",
        Key::DemoShow => "3. 1件の全項目と、それぞれを読み取った文",
        Key::DemoSearch => "4. 検索「{words}」",
        Key::DemoHistory => "5. 第1報から最終報まで: {organization}",
        Key::DemoNext => "次に試すこと:",
        Key::EvaluatedFound => "見つけた記事 {found}/{articles}、根拠のない値 {naked}/{values}",
        Key::EvaluatedMicro => "ミクロ F1 {f1}（適合率 {precision}、再現率 {recall}）、マクロ F1 {macro}",
        Key::Merged => "{merged} を {kept} にまとめました。取り消すには `jikenbo unmerge {merged}`。",
        Key::Unmerged => "{number} を {from} から分けました。規則が再びまとめることはありません。",
        Key::Unlinked => "{document} を {from} から外しました。新しい番号は {number} です。",
        Key::Corrected => {
            "{number} の「{field}」を記入しました: {before} → {after}。取り消すには `jikenbo correct {number} {name} --undo --because …`。"
        }
        Key::DecisionUndone => "{number} の「{field}」の決定を取り消しました: {value} [{verdict}]",
        Key::Accepted => "{number} を確認済みにしました: {fields}",
        Key::NothingToAccept => "{number} に、確認を待つ値はありません。",
        Key::Rejected => {
            "{number} の「{field}」を却下しました: {value}。取り消すには `jikenbo correct {number} {name} --undo --because …`。"
        }
        Key::Nothing => "なし",
        Key::ShowDecided => "人の決定",
        Key::DecidedBy => "  {field}: {value} [{verdict}] {who}、{at}",
        Key::DecidedBecause => "  {field}: {value} [{verdict}] {who}、{at}: {note}",
        Key::DecidedRead => "      文書からの読み取り: {value}",
        Key::DecidedOfFormer => "      今の読み取り: {value}（決定のあとで変わりました。見直してください）",
        Key::WouldChange => "{number} {field}: {before} → {after}",
        Key::WouldJoin => "{number} は {other} にまとまります。",
        Key::WouldPart => "{number} は {other} から分かれます。",
        Key::AsFormer => "以前の発表として",
        Key::ForeseenOlder => {
            "古い版の事件簿なので、項目ごとの違いは出せません。作り直せる文書 {documents}件（うち読めないもの {failed}件）。まだ何も変えていません。"
        }
        Key::Foreseen => "作り直すと変わる項目 {changed}件。まだ何も変えていません。",
        Key::WhyLinked => "{article} {relation}（{of} との一致による）",
        Key::WhyAlone => "{article} {relation}",
        Key::WhyRedirects => "{number} → {into}（{by} による）",
        Key::WhyDecision => "人の決定、記録の{seq}番",
        Key::WhyOne => "{number} と {other} は一つの事件か、比べる記事がありません。",
        Key::WhyNot => "最も近い記事: {a} と {b}。合計 {total} 点で、{enough} 点に届きません。",
        Key::WhyApart => "人の決定で分けられています。最も近い記事: {a} と {b}（合計 {total} 点）",
        Key::WhyPart => {
            "最も近い記事: {a} と {b}。合計 {total} 点ですが、組織の一部の名前だけでは決め手にならず、日付か件数の一致が要ります。"
        }
        Key::WhyContradicted => {
            "最も近い記事: {a} と {b}。合計 {total} 点で {enough} 点に届きますが、ほかの記事どうしが食い違うので分けています。"
        }
        Key::WhyUnmet => {
            "最も近い記事: {a} と {b}。合計 {total} 点で {enough} 点に届きますが、後の記事が届いた時に分かっていたことでは一つになりませんでした。同じ事件なら merge で一つにできます。"
        }
        Key::WhyAgainst => "食い違う記事: {a} と {b}",
        Key::WhyStrangers => "組織の名前に関わりがありません: {a} と {b}",
        Key::ShowMoved => "動き: {course}",
        Key::NotKnownYet => "不明",
        Key::Included => "含まれる",
        Key::NotIncluded => "含まれない",
        Key::MoreReports => "ほか{n}件の報告",
        Key::OnlyMentions => "触れている記事",
        Key::NothingTakenBack => "後の報告が打ち消したものはありません。",
        Key::ShowRelation => "   事件との関係: {relation}",
        Key::ShowAlso => "   ほかに触れている事件: {numbers}",
        Key::ShowJoined => "まとめられた番号: {numbers}",
        Key::ShowMentions => "この事件に触れている記事: {articles}",
        Key::PieceWritten => "{path} を書きました。",
        Key::GapFilled => {
            "{number}{place}: {missing} に入る事実がないため、{instead}番目の言い方を使います。"
        }
        Key::GapLeft => "{number}{place}: {missing} に入る事実がなく、使える言い方がありません。",
        Key::Gaps => "埋まらなかった空欄: {n}か所",
        Key::NumberDiffers => "事件簿では {expected}、この文書では {found}{figure}: {line}",
        Key::NumberMissing => "事件簿にある {expected} がこの文書にない{figure}: {line}",
        Key::NumberAdded => "この文書の {found} は事件簿から出てこない: {line}",
        Key::NumbersVerified => "{n}個の数を数え直しました。違うもの: {differ}個",
        Key::ExplainTitle => "{name}#{ordinal} の「{field}」",
        Key::ExplainValue => "{value}（理由: {reason}）",
        Key::ExplainConsidered => "検討した箇所（本文の順）",
        Key::ExplainNothing => "この項目にかかわる言葉はありません。",
        Key::ExplainNoValue => "値はありません。",
        Key::ExplainNoIncident => "値はありません（事件の記事ではないと読みました）。",
        Key::Serving => "事件簿をブラウザで開けます: {address}（Ctrl-C で終わります）",
        Key::ServingSetup => {
            "最初にこのアドレスを開いて管理者を作ってください（一度だけ使えます）: {address}"
        }
        Key::ExplainWeight => "重み {n}",
        Key::EvaluatedIntervals => "95%信頼区間（Wilson）: 適合率 {precision}、再現率 {recall}",
        Key::Untold => "不明・記載なし",
        Key::Basis => "公表日ベース。1つの事件は、報告がいくつあっても1件と数えます。",
        Key::BasisOnce => {
            "委託先の事件とその委託元の事件は、合わせて1件と数えます（数のもっとも大きいもので代表します）。"
        }
        Key::BasisAsOf => {
            "{day}の時点で公表されていたものだけを見ています（公表日のない報告は、事件簿に入った日）。"
        }
        Key::Selection => "対象: 事件 {n}件（{command}）",
        Key::FacetsOf => "該当する事件 {n}件",
        Key::GroupsOverlap => "1つの事件が複数の行に入ります。行の件数を足さないでください。",
        Key::StatsPeople => {
            "人数: 分かるもの {told}件、人以外を数えたもの {other}件、漏えいなし {none}件、記載なし {untold}件"
        }
        Key::StatsSpread => "  中央値 {median}（四分位 {lower}〜{upper}）、平均 {mean}、最大 {largest}",
        Key::StatsBands => "  人数の区分ごとの件数: {bands}",
        Key::StatsDays => {
            "{span}: {told}件（日付まで分からないもの {untold}件、前後が逆のもの {backwards}件）"
        }
        Key::StatsDaysSpread => {
            "  中央値 {median}日（四分位 {lower}〜{upper}日）、平均 {mean}日、最長 {largest}日"
        }
        Key::SpanNoticed => "発生から発覚まで",
        Key::SpanDisclosed => "発覚から公表まで",
        Key::SpanInAll => "発生から公表まで",
        Key::ColumnIncidents => "件数",
        Key::ColumnPeopleTold => "人数の分かる件数",
        Key::ColumnMedian => "中央値",
        Key::ColumnMean => "平均",
        Key::ColumnLargest => "最大",
        Key::ColumnDaysDisclosed => "発覚→公表（日、中央値）",
        Key::ColumnCommand => "一覧を見るには",
        Key::AlikeCause => "原因が同じ",
        Key::AlikeCauseGroup => "原因の種類が同じ",
        Key::AlikeIndustry => "業種が同じ",
        Key::AlikeData => "情報の種類",
        Key::AlikeSize => "影響の大きさ",
        Key::AlikeVectors => "手口",
        Key::AlikeMalware => "マルウェア・攻撃集団",
        Key::AlikeAssets => "対象",
        Key::AlikeTo => "{number} に似た事件（100点のうちの点数と、その理由）",
        Key::AlikePoints => "{points}点",
        Key::NothingAlike => "似た事件はありません。",
        Key::PrecedentsOf => "{number} に似た事件の「{field}」の書き方",
        Key::NoPrecedent => "似た事件に、この項目を書いたものはありません。",
        Key::DaysAfterNotice => "発覚から{days}日",
        Key::DaysAfterFirst => "第一報から{days}日",
        Key::PrecedentsFirst => "発覚から第一報まで: {n}件、中央値 {median}日（四分位 {lower}〜{upper}日）",
        Key::PrecedentsNext => "第一報から続報まで: {n}件、中央値 {median}日（四分位 {lower}〜{upper}日）",
    }
}
