//! What stands on the page of two incidents that are two.

super::said! {
    TITLE = "{number} と {other} はなぜ別の事件か", "Why {number} and {other} are two incidents";
    SIDE_BY_SIDE = "並べて比べる", "Side by side";
}
