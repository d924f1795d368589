//! Whatever stands in a text is found in it, however it is written.
#![expect(clippy::unwrap_used, reason = "a test stops where something is not as it must be")]

mod invented;

use invented::{AT, Scratch, document, draft, intake, nth};
use jikenbo_casebook::{Because, Casebook, Filter, Found, Sort};
use jikenbo_model::vocabulary::Kind;
use jikenbo_model::{Field, FieldValue};
use proptest::prelude::*;

fn first(limit: usize) -> Filter {
    Filter::default().first(limit)
}

/// What a person sees: number, place, the words marked with brackets, the values.
fn shown(found: &Found) -> String {
    let pieces = found.snippet.pieces().map(
        |(piece, found)| {
            if found { format!("[{piece}]") } else { piece.to_owned() }
        },
    );
    let words: String = pieces.collect::<String>().replace('\n', "⏎");
    let number = found.number.map_or("-".to_owned(), |number| number.to_string());
    let ordinal = found.ordinal.map_or("-".to_owned(), |ordinal| ordinal.to_string());
    format!("{number} {}/{ordinal} {words} {}", found.name, found.fields.join("|")).trim_end().to_owned()
}

fn check(casebook: &Casebook, words: &str, rows: &[&str]) {
    let found = casebook.search(words, &first(20)).unwrap();
    assert_eq!(found.iter().map(shown).collect::<Vec<_>>(), rows, "{words}");
}

#[test]
fn width_case_and_kana_do_not_matter() {
    let words = "ﾃﾞｰﾀを保存した ＵＳＢメモリ を紛\n失。";
    let scratch = Scratch::with(&[document("a.txt", &[draft("青嶺", "", words)])]);
    for same in ["データ", "ﾃﾞｰﾀ", "でーた"] {
        let row = "2026-0001 a.txt/1 青嶺のお知らせ⏎[ﾃﾞｰﾀ]を保存した ＵＳＢメモリ を紛⏎失。⏎";
        check(&scratch.casebook, same, &[row]);
    }
    for same in ["usbﾒﾓﾘ", "ＵＳＢめもり"] {
        let row = "2026-0001 a.txt/1 青嶺のお知らせ⏎ﾃﾞｰﾀを保存した [ＵＳＢメモリ] を紛⏎失。⏎";
        check(&scratch.casebook, same, &[row]);
    }
    let row = "2026-0001 a.txt/1 青嶺のお知らせ⏎ﾃﾞｰﾀを保存した ＵＳＢメモリ を[紛⏎失]。⏎";
    check(&scratch.casebook, "紛失", &[row]);
    let row = "2026-0001 a.txt/1 知らせ⏎ﾃﾞｰﾀを保存した [ＵＳＢ]メモリ を紛⏎[失]。⏎";
    check(&scratch.casebook, "　失 s usb", &[row]);
}

#[test]
fn every_word_must_be_in_one_article() {
    let articles =
        [draft("青嶺商事", "2024-03-05", "鍵と印鑑。"), draft("白樺学園", "2024-03-06", "鍵と名簿。")];
    let scratch = Scratch::with(&[document("a.txt", &articles)]);
    let second = "2024-0002 a.txt/2 白樺学園のお知らせ⏎2024-03-06 公表⏎[鍵]と名簿。⏎";
    let first = "2024-0001 a.txt/1 青嶺商事のお知らせ⏎2024-03-05 公表⏎[鍵]と印鑑。⏎";
    check(&scratch.casebook, "鍵", &[second, first]);
    check(
        &scratch.casebook,
        "鍵 名簿",
        &["2024-0002 a.txt/2 白樺学園のお知らせ⏎2024-03-06 公表⏎[鍵]と[名簿]。⏎"],
    );
    check(&scratch.casebook, "印鑑 名簿", &[]);
    check(&scratch.casebook, "", &[]);
    check(&scratch.casebook, "\u{200B} 　", &[]);
    check(&scratch.casebook, "お問い合わせ", &["- a.txt/- 以上。[お問い合わせ]は窓口まで。"]);
}

#[test]
fn values_are_found_beside_the_text() {
    let scratch = Scratch::with(&[document("a.txt", &[draft("青嶺商事", "2024-03-05", "鍵。")])]);
    let row = "2024-0001 a.txt/1 青嶺商事のお知らせ⏎2024-03-05 公表⏎鍵。⏎";
    check(&scratch.casebook, "ＬＯＳＳ", &[&format!("{row} loss")]);
    check(&scratch.casebook, "2024-0001", &[&format!("{row} 2024-0001")]);
    check(&scratch.casebook, "loss 鍵", &[&format!("{} loss", row.replace('鍵', "[鍵]"))]);
}

#[test]
fn entered_values_and_redirected_numbers_are_found() {
    let articles = [
        draft("青嶺商事", "2024-03-05", "鍵と印鑑。"),
        draft("白樺学園", "2024-03-06", "申込書。"),
        draft("潮見電機", "2024-03-07", "白樺の苗。"),
    ];
    let mut scratch = Scratch::with(&[document("a.txt", &articles)]);
    let number = |words: &str| words.parse().unwrap();
    let because = Because { who: "tester", why: "as the notice says" };
    let name = FieldValue::Organization(Some("シラカバ文庫".to_owned()));
    scratch.casebook.correct(number("2024-0001"), name, because, AT).unwrap();
    let first = "2024-0001 a.txt/1 青嶺商事のお知らせ⏎2024-03-05 公表⏎鍵と印鑑。⏎";
    check(&scratch.casebook, "しらかば", &[&format!("{first} シラカバ文庫")]);
    check(
        &scratch.casebook,
        "しらかば 印鑑",
        &[&format!("{} シラカバ文庫", first.replace("印鑑", "[印鑑]"))],
    );
    check(&scratch.casebook, "しらかば 申込書", &[]);
    let groups = |words: &str| scratch.casebook.facets(words, &Filter::default()).unwrap().incidents;
    assert_eq!((groups("しらかば"), groups("しらかば 印鑑"), groups("しらかば 申込書")), (1, 1, 0));
    for sort in [Sort::Newest, Sort::Oldest, Sort::Largest, Sort::Relevance] {
        let found = scratch.casebook.search("お知らせ", &Filter { sort, ..first_three() }).unwrap();
        assert_eq!(found.len(), 3, "{sort:?}");
    }
    scratch.casebook.merge(number("2024-0001"), number("2024-0002"), because, AT).unwrap();
    for word in ["2024-0001", "2024-0002"] {
        let found = scratch.casebook.search(word, &Filter::default()).unwrap();
        let places: Vec<_> = found.iter().map(|found| (found.number, found.ordinal)).collect();
        let one = Some(number("2024-0001"));
        assert_eq!(places, [(one, Some(2)), (one, Some(1))], "{word}");
        assert!(found.iter().all(|found| found.fields == [word]), "{found:?}");
    }
    scratch.casebook.undo_value(number("2024-0001"), Field::Organization, because, AT).unwrap();
    check(&scratch.casebook, "しらかば", &[]);
    scratch.is_sound();
}

fn first_three() -> Filter {
    Filter { kind: Some(Kind::Incident), ..first(3) }
}

#[test]
fn signs_are_words_too() {
    let text = "a-b \"c\" (d) 100% *e* NEAR(x) AND OR NOT ①🔑 \u{1}";
    let scratch = Scratch::with(&[intake("a.txt", text, Vec::new())]);
    for word in ["a-b", "\"c\"", "(d)", "%", "*", "\"", "near(", "AND", "NOT", "①", "🔑", "①🔑", "\u{1}", "-"]
    {
        assert_eq!(scratch.casebook.search(word, &first(9)).unwrap().len(), 1, "{word:?}");
    }
    for word in ["b-a", "d)1", "and*", "ab", "％1"] {
        assert_eq!(scratch.casebook.search(word, &first(9)).unwrap(), [], "{word:?}");
    }
}

#[test]
fn the_latest_come_first_and_no_more_than_asked() {
    let documents: Vec<_> = (0..60).map(nth).collect();
    let scratch = Scratch::with(&documents);
    let all = scratch.casebook.search("紛失", &first(100)).unwrap();
    assert_eq!(all.len(), 60);
    assert!(all.is_sorted_by_key(|found| std::cmp::Reverse(found.disclosed)));
    assert_eq!(scratch.casebook.search("紛失", &first(7)).unwrap(), all[..7]);
}

#[test]
fn pages_follow_each_other() {
    let documents: Vec<_> = (0..20).map(nth).collect();
    let scratch = Scratch::with(&documents);
    for sort in [Sort::Newest, Sort::Oldest, Sort::Largest, Sort::Relevance] {
        let page = |skip, limit| Filter { sort, skip, limit: Some(limit), ..Filter::default() };
        let (listed, found) = (
            |skip, limit| scratch.casebook.list(&page(skip, limit)).unwrap(),
            |skip, limit| scratch.casebook.search("紛失", &page(skip, limit)).unwrap(),
        );
        assert_eq!([listed(0, 7), listed(7, 7), listed(14, 7)].concat(), listed(0, 99), "{sort:?}");
        assert_eq!([found(0, 7), found(7, 7), found(14, 7)].concat(), found(0, 99), "{sort:?}");
        assert_eq!((listed(20, 7), found(20, 7)), (vec![], vec![]));
    }
    for filter in [
        Filter::default(),
        Filter { kind: Some(Kind::Incident), ..Filter::default() },
        Filter { kind: Some(Kind::Other), ..Filter::default() },
        Filter { kind: Some(Kind::Incident), ..Filter::disclosed_in("2021".parse().unwrap()) },
    ] {
        let listed = scratch.casebook.list(&filter).unwrap();
        assert_eq!(scratch.casebook.count(&filter).unwrap(), listed.len() as u64, "{filter:?}");
    }
}

#[test]
fn where_nothing_is_found_it_is_told_whether_the_words_are_elsewhere() {
    let articles =
        [draft("青嶺商事", "2024-03-05", "鍵と印鑑。"), draft("白樺学園", "2023-03-06", "鍵と名簿。")];
    let apart = intake("b.txt", "鍵と切手", Vec::new());
    let scratch = Scratch::with(&[document("a.txt", &articles), apart]);
    let none = Filter { kind: Some(Kind::Other), ..first(9) };
    let year = |year: &str| Filter { limit: Some(9), ..Filter::disclosed_in(year.parse().unwrap()) };
    let check = |words: &str, filter: &Filter, found: usize, is_anywhere: bool| {
        let searched = scratch.casebook.search_or_elsewhere(words, filter).unwrap();
        assert_eq!((searched.found.len(), searched.is_anywhere), (found, is_anywhere), "{words} {filter:?}");
    };
    check("鍵", &first(9), 3, true);
    check("名簿", &year("2024"), 0, true);
    check("名簿", &year("2023"), 1, true);
    check("鍵 印鑑", &none, 0, true);
    check("切手", &year("2024"), 0, true);
    check("名簿 印鑑", &year("2024"), 0, false);
    check("名簿 印鑑", &first(9), 0, false);
    check("鍵", &Filter { skip: 9, ..first(9) }, 0, true);
    check("", &first(9), 0, false);
}

#[test]
fn an_incident_in_brief_is_its_row() {
    let documents: Vec<_> = (0..4).map(nth).collect();
    let scratch = Scratch::with(&documents);
    for row in scratch.casebook.list(&Filter::default()).unwrap() {
        let number = row.number.expect("an incident");
        assert_eq!(scratch.casebook.brief(number).unwrap(), Some(row));
    }
    assert_eq!(scratch.casebook.brief("1999-0001".parse().unwrap()).unwrap(), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Any part of a text is found in it, and the marks cut the original.
    #[test]
    fn any_part_is_found(
        texts in proptest::collection::vec("[a-cA-C０-２ぁ-うァ-ウｱ-ｳﾞ一-三㈱①\\-\"*😀]{1,30}", 1..4),
        from in 0usize..30, length in 1usize..6,
    ) {
        let documents: Vec<_> = (0..).zip(&texts).map(|(at, text)| intake(&format!("{at}"), text, Vec::new())).collect();
        let scratch = Scratch::with(&documents);
        for document in &documents {
            let text = &document.text;
            let whole: Vec<char> = text.chars().filter(|&c| c != 'ﾞ').collect();
            let word: String = whole.iter().skip(from % whole.len().max(1)).take(length).collect();
            prop_assume!(text.contains(&word) && !word.is_empty());
            let next = text.split_once(&word).and_then(|(_, rest)| rest.chars().next());
            prop_assume!(next != Some('ﾞ'));
            let found = scratch.casebook.search(&word, &first(9)).unwrap();
            let hit = found.iter().find(|found| found.document == document.id);
            prop_assert!(hit.is_some(), "{:?} in {:?}", word, text);
            let marks = hit.iter().flat_map(|found| found.snippet.highlights.iter());
            for mark in marks {
                prop_assert!(text.get(mark.start()..mark.end()).is_some_and(|words| !words.is_empty()));
            }
            prop_assert!(hit.is_some_and(|found| found.snippet.pieces().any(|(_, marked)| marked)));
        }
    }

    /// Digits in however long a row, alone or among other characters, are found just where they stand.
    #[test]
    fn digits_are_found_where_they_stand(
        texts in proptest::collection::vec("[0-1第,]{1,16}|[0-2]{1,12}", 1..8), words in proptest::collection::vec("[0-1第,]{1,7}", 1..3),
    ) {
        let documents: Vec<_> =
            (0..).zip(&texts).map(|(at, text)| intake(&format!("{at}"), text, Vec::new())).collect();
        let scratch = Scratch::with(&documents);
        let mut found: Vec<_> =
            scratch.casebook.search(&words.join(" "), &first(99)).unwrap().into_iter().map(|found| found.document).collect();
        let holds = |text: &str| words.iter().all(|word| text.contains(word));
        let mut scanned: Vec<_> =
            documents.iter().filter(|document| holds(&document.text)).map(|document| document.id).collect();
        found.sort_unstable();
        scanned.sort_unstable();
        scanned.dedup();
        prop_assert_eq!(found, scanned, "{:?}", words);
    }

    /// Nothing that a searcher types breaks the search.
    #[test]
    fn any_question_is_answered(words in "\\PC{0,40}", raw: String) {
        let scratch = Scratch::with(&[nth(1)]);
        prop_assert!(scratch.casebook.search(&words, &first(3)).is_ok());
        prop_assert!(scratch.casebook.search(&raw, &first(3)).is_ok());
    }
}
