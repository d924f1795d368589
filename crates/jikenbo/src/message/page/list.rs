//! What stands on the list of incidents.

super::said! {
    AND = "、", ", ";
    TITLE = "事件の一覧", "Incidents";
    NUMBER = "番号", "Number";
    DISCLOSED = "公表日", "Disclosed";
    ORGANIZATION = "組織", "Organisation";
    CAUSE = "原因", "Cause";
    AFFECTED = "影響", "Affected";
    EMPTY = "事件簿はまだ空です。", "The casebook is still empty.";
    EMPTY_NEXT = "公表文を取り込むと、ここに事件が並びます（取り込みのページ、または jikenbo add）。",
        "Take in disclosures, on the intake page or with jikenbo add, and their incidents will stand here.";
    WORDS = "言葉", "Words";
    WORDS_HINT = "組織名、原因、文中の言葉（例: 病院 USB）", "Organisation, cause, any words of the text";
    SEARCH = "探す", "Search";
    NARROW = "絞り込み", "Narrow down";
    APPLY = "この条件で見る", "Show these";
    MORE = "日付・人数・そのほか", "Dates, numbers and more";
    FROM = "公表日（いつから）", "Disclosed from";
    UNTIL = "公表日（いつまで）", "Disclosed until";
    AS_OF = "この日の時点で", "As known on";
    AT_LEAST = "影響（以上）", "Affected, at least";
    AT_MOST = "影響（以下）", "Affected, at most";
    UNIT = "数えたもの", "What is counted";
    MALWARE = "マルウェア・攻撃集団", "Malware or gang";
    DOCUMENT = "文書の名前", "File name";
    TOLD = "書かれている項目", "Told";
    UNTOLD = "書かれていない項目", "Not told";
    COUNTED = "数え方", "Counted as one";
    EACH_INCIDENT = "事件ごと", "Each incident";
    EACH_EVENT = "委託先と委託元をまとめて一つ", "A contractor's and its customers' together";
    KIND = "種別", "Kind";
    KIND_INCIDENT = "事件", "Incidents";
    KIND_OTHER = "事件でない記事", "Other articles";
    KIND_ALL = "すべての記事", "All articles";
    ANY = "指定なし", "Any";
    CONDITIONS = "今の条件", "Conditions";
    TAKE_AWAY = "この条件を外す", "Take this condition away";
    CLEAR = "すべて外す", "Clear all";
    NOT_UNDERSTOOD = "次の条件は分からないので使っていません:", "Not understood and left out:";
    COUNT = "{n}件", "{n} found";
    COUNT_MORE = "{n}件以上", "More than {n}";
    COUNT_ASK = "全部で何件か数える", "Count them all";
    COUNT_EACH = "それぞれ何件かを数える", "Count each of these";
    SORT = "並べ方", "Order";
    NEWEST = "新しい順", "Newest";
    OLDEST = "古い順", "Oldest";
    LARGEST = "影響の大きい順", "Largest";
    RELEVANCE = "言葉の多い順", "Most relevant";
    REPORTS = "報告{n}件", "{n} reports";
    COMPARE = "選んだ事件を比べる", "Compare the chosen";
    PICK = "{number} を比べる", "Compare {number}";
    PAGES = "ページ", "Pages";
    PAGE = "{page}ページ目", "Page {page}";
    BACK = "前のページ", "Previous";
    ON = "次のページ", "Next";
    TAKE_ALONG = "この一覧を保存:", "Take this list along:";
    FIGURES = "統計で見る", "As figures";
    SHEET_NAME = "事件一覧", "incidents";
    IN_FIELDS = "項目に一致:", "Found in:";
    NOTHING = "条件に合う事件はありません（0件）", "Nothing found (0)";
    OUTSIDE = "この言葉を含む記事はありますが、ほかの条件に合いません。条件を外してみてください。",
        "These words occur, but not where the other conditions hold. Take conditions away.";
    STRANGERS = "どの記事にもない言葉:", "Words that occur nowhere:";
    OTHER_WORDS = "言葉の一部だけで、または別の書き方で探してください（全角半角、大文字小文字、かなの別は問いません）。",
        "Try a part of the word, or another one (width, case and kana do not matter).";
    NEVER_TOGETHER = "どの言葉もどこかにありますが、すべてを含む記事はありません。言葉を減らしてください。",
        "Each word occurs, but never all together. Use fewer words.";
    FEWER = "条件を減らすと見つかるかもしれません。", "Fewer conditions may find something.";
    SHOW_ALL = "すべての事件を見る", "Show all incidents";
}
