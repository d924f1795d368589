//! Running text as a browser shows it: white space collapses, and a source's line end between Japanese characters is none.

/// Text that grows piece by piece; `\n` in it is a line break that the page asks for.
#[derive(Debug, Default)]
pub(super) struct Inline {
    words: String,
    space: Space,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Space {
    #[default]
    None,
    LineEnd,
    Blank,
}

impl Inline {
    pub(super) fn push(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                ' ' | '\t' => {
                    self.space = if self.space == Space::LineEnd { Space::LineEnd } else { Space::Blank }
                }
                '\n' | '\r' | '\u{C}' => self.space = self.space.max(Space::LineEnd),
                _ => self.push_char(c),
            }
        }
    }

    fn push_char(&mut self, c: char) {
        let before = self.words.chars().next_back().filter(|&c| c != '\n');
        let parts = match (self.space, before) {
            (Space::None, _) | (_, None) => false,
            (Space::Blank, Some(_)) => true,
            (Space::LineEnd, Some(before)) => !(is_wide(before) && is_wide(c)),
        };
        if parts {
            self.words.push(' ');
        }
        self.space = Space::None;
        self.words.push(c);
    }

    pub(super) fn break_line(&mut self) {
        self.space = Space::None;
        self.words.push('\n');
    }

    /// All of it, and starts anew.
    pub(super) fn take(&mut self) -> String {
        self.space = Space::None;
        std::mem::take(&mut self.words)
    }
}

fn is_wide(c: char) -> bool {
    c >= '\u{2E80}'
}
