//! The frame around every page: the way through the site above, what the numbers rest on below.

use axum::response::{Html, IntoResponse, Response};
use jikenbo_casebook::Role;
use maud::{DOCTYPE, Markup, Render, html};

use super::asset::ASSETS;
use super::preference::Theme;
use super::visitor::Visitor;
use crate::message::Language;
use crate::message::page::{Pair, frame};

/// A room of the site, as the navigation names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Room {
    /// The list of incidents.
    List,
    /// The figures.
    Statistics,
    /// What was taken back.
    Contradictions,
    /// Where documents are taken in.
    Intake,
    /// What wants a person.
    Review,
    /// The log.
    Audit,
    /// Accounts.
    People,
}

struct Door {
    room: Room,
    address: &'static str,
    name: Pair,
    least: Role,
}

/// The navigation, in its order.
const DOORS: &[Door] = &[
    Door { room: Room::List, address: "/incidents", name: frame::LIST, least: Role::Reader },
    Door { room: Room::Statistics, address: "/statistics", name: frame::STATISTICS, least: Role::Reader },
    Door {
        room: Room::Contradictions,
        address: "/contradictions",
        name: frame::CONTRADICTIONS,
        least: Role::Reader,
    },
    Door { room: Room::Intake, address: "/intake", name: frame::INTAKE, least: Role::Editor },
    Door { room: Room::Review, address: "/review", name: frame::REVIEW, least: Role::Editor },
    Door { room: Room::Audit, address: "/audit", name: frame::AUDIT, least: Role::Editor },
    Door { room: Room::People, address: "/people", name: frame::PEOPLE, least: Role::Administrator },
];

/// A page with the frame around it. `room` is where the page is, if it is in one.
pub(super) fn page(
    visitor: &Visitor,
    room: impl Into<Option<Room>>,
    title: &str,
    body: &impl Render,
) -> Response {
    Html(framed(visitor, room.into(), title, body).into_string()).into_response()
}

/// The page of a trouble.
pub(super) fn trouble(visitor: &Visitor, code: &str, [what, next]: &[String; 2]) -> Markup {
    let language = visitor.language;
    let body = html! {
        section.trouble {
            h1 { (what) }
            p { strong { (language.word(frame::WHAT_NEXT)) } " " (next) }
            p.quiet { (language.words(frame::CODE, &[("code", &code)])) }
            p { a.button href="/incidents" { (language.word(frame::BACK_TO_LIST)) } }
        }
    };
    framed(visitor, None, what, &body)
}

fn framed(visitor: &Visitor, room: Option<Room>, title: &str, body: &impl Render) -> Markup {
    let language = visitor.language;
    let theme = Some(visitor.theme).filter(|theme| *theme != Theme::Auto).map(Theme::as_str);
    html! {
        (DOCTYPE)
        html lang=(code(language)) data-theme=[theme] {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) " · " (language.word(frame::PRODUCT)) }
                link rel="icon" type="image/svg+xml" href=(ASSETS.icon());
                link rel="stylesheet" href=(ASSETS.style());
                script src=(ASSETS.script()) defer {}
            }
            body {
                a.skip href="#content" { (language.word(frame::SKIP)) }
                (header(visitor, room))
                main #content tabindex="-1" { (body) }
                (footer(visitor))
            }
        }
    }
}

fn header(visitor: &Visitor, room: Option<Room>) -> Markup {
    let language = visitor.language;
    let doors = DOORS.iter().filter(|door| visitor.may(door.least));
    html! {
        header.frame {
            a.brand href="/" { span.brand-mark aria-hidden="true" { "簿" } span { (language.word(frame::PRODUCT)) } }
            nav aria-label=(language.word(frame::NAVIGATION)) {
                ul {
                    @for door in doors {
                        @let current = (room == Some(door.room)).then_some("page");
                        li { a href=(door.address) aria-current=[current] { (language.word(door.name)) } }
                    }
                }
            }
            @if visitor.may(Role::Reader) {
                form.find role="search" action="/incidents" {
                    label.unseen for="find" { (language.word(frame::SEARCH)) }
                    input #find type="search" name="q" placeholder=(language.word(frame::SEARCH_HINT)) autocomplete="off";
                }
            }
            (own(visitor))
        }
    }
}

/// Who is signed in, and the way out.
fn own(visitor: &Visitor) -> Markup {
    let language = visitor.language;
    html! {
        @if let Some(account) = &visitor.account {
            div.self {
                a href="/account" { bdi { (account.name) } }
                form method="post" action="/sign-out" {
                    (visitor.token())
                    button.bare { (language.word(frame::SIGN_OUT)) }
                }
            }
        } @else if visitor.is_guest {
            a.self href="/sign-in" { (language.word(frame::SIGN_IN)) }
        } @else if visitor.may(Role::Reader) {
            span.self.quiet { (language.word(frame::PUBLIC)) }
        }
    }
}

fn footer(visitor: &Visitor) -> Markup {
    let language = visitor.language;
    let other = if language == Language::Ja { Language::En } else { Language::Ja };
    let themes = [
        (Theme::Auto, frame::THEME_AUTO),
        (Theme::Light, frame::THEME_LIGHT),
        (Theme::Dark, frame::THEME_DARK),
    ];
    html! {
        footer.frame {
            p { (language.word(frame::BASIS)) }
            p.quiet { (language.words(frame::VERSION, &[("version", &env!("CARGO_PKG_VERSION"))])) }
            ul.switches {
                li { a href=(switched(visitor, "lang", code(other))) lang=(code(other)) hreflang=(code(other)) {
                    (language.word(frame::OTHER_LANGUAGE))
                } }
                li aria-label=(language.word(frame::THEME)) {
                    @for (theme, name) in themes {
                        @let current = (visitor.theme == theme).then_some("true");
                        a href=(switched(visitor, "theme", theme.as_str())) aria-current=[current] {
                            (language.word(name))
                        }
                    }
                }
            }
        }
    }
}

/// The address of this page with a preference said in it.
fn switched(visitor: &Visitor, name: &str, value: &str) -> String {
    let query = visitor.here.query().unwrap_or_default();
    let others = query
        .split('&')
        .filter(|pair| !pair.is_empty() && !pair.starts_with("lang=") && !pair.starts_with("theme="));
    let said = format!("{name}={value}");
    let pairs: Vec<&str> = others.chain([said.as_str()]).collect();
    format!("{}?{}", visitor.here.path(), pairs.join("&"))
}

/// The name of a language in HTML.
pub(super) fn code(language: Language) -> &'static str {
    match language {
        Language::Ja => "ja",
        Language::En => "en",
    }
}
