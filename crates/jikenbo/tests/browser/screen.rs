//! What people hold in their hands.

use serde_json::{Value, json};

/// A desktop with a mouse, or a phone with a finger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Screen {
    /// 1280 by 900.
    Desktop,
    /// 390 by 844.
    Phone,
}

impl Screen {
    /// Both.
    pub(crate) const ALL: [Self; 2] = [Self::Desktop, Self::Phone];

    /// In pixels of the style.
    pub(crate) fn size(self) -> (u32, u32) {
        match self {
            Self::Desktop => (1280, 900),
            Self::Phone => (390, 844),
        }
    }

    /// What the browser is told to be.
    pub(crate) fn metrics(self) -> Value {
        let (width, height) = self.size();
        json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": self == Self::Phone })
    }
}
