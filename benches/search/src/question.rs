//! What is asked, and what a scan of the texts answers.

use std::collections::BTreeSet;

use anyhow::Result;

use crate::chance::Chance;
use crate::{ALL, Engine, world};

/// Words that people search for, two characters among them.
const WORDS: &[&str] = &[
    "紛失",
    "漏洩",
    "流出",
    "誤送信",
    "個人情報",
    "不正アクセス",
    "ランサムウェア",
    "メールアドレス",
    "口座番号",
    "診療内容",
    "病院",
    "大学",
    "Emotet",
    "VPN",
    "USBメモリ",
    "暗号化",
    "竜巻",
    "持ち出し",
    "信用金庫",
    "退職者",
    "0",
    "第7号",
    "成績",
    "続報",
];

/// So many questions: the words above, then stretches cut from the texts by chance.
pub(crate) fn questions(many: usize, articles: usize, seed: u64) -> Vec<String> {
    let mut chance = Chance::new(seed + 99);
    let mut questions: Vec<String> = WORDS.iter().map(|&word| word.to_owned()).collect();
    while questions.len() < many {
        let text = world::document(chance.below(articles), seed).text;
        let (from, length) = (chance.below(text.chars().count()), 2 + chance.below(6));
        let word: String = text.chars().skip(from).take(length).collect();
        if word.chars().count() >= 2 && word.chars().all(char::is_alphanumeric) {
            questions.push(word);
        }
    }
    questions.truncate(many);
    questions
}

/// The texts, and what a scan of them finds.
pub(crate) struct Truth {
    texts: Vec<String>,
}

impl Truth {
    pub(crate) fn of(articles: usize, seed: u64) -> Self {
        Self { texts: (0..articles).map(|number| world::document(number, seed).text).collect() }
    }

    pub(crate) fn texts(&self) -> &[String] {
        &self.texts
    }

    /// Prints the share of the questions to which the engine finds what the scan finds (as many as are looked at), and
    /// the share to which it finds nothing but that.
    pub(crate) fn share(&self, engine: &dyn Engine, questions: &[String]) -> Result<()> {
        let (mut complete, mut sound) = (0, 0);
        for word in questions {
            let scanned: BTreeSet<usize> = self.scan(word).collect();
            let found: BTreeSet<usize> = engine.find(word, ALL)?.into_iter().collect();
            let is_complete =
                if scanned.len() > ALL { found.len() == ALL } else { scanned.is_subset(&found) };
            complete += usize::from(is_complete);
            sound += usize::from(found.is_subset(&scanned));
        }
        let share = |count: usize| count as f64 / questions.len().max(1) as f64;
        println!(
            "{:<24} finds what a scan finds: {:.3} of the questions; nothing else: {:.3}",
            engine.name(),
            share(complete),
            share(sound)
        );
        Ok(())
    }

    fn scan<'t>(&'t self, word: &'t str) -> impl Iterator<Item = usize> + 't {
        let holds = move |(_, text): &(usize, &String)| text.contains(word);
        self.texts.iter().enumerate().filter(holds).map(|(number, _)| number)
    }
}
