//! Every operation: where it is, who may do it, what it takes and answers.

use axum::routing::{MethodRouter, delete, get, patch, post};
use jikenbo_casebook::Facet;
use jikenbo_casebook::Role::{self, Administrator, Editor, Reader};
use jikenbo_model::vocabulary::{
    Asset, Cause, Choice, DataKind, Industry, LeakStatus, Prevention, Response, Unit, Vector,
};
use utoipa::ToSchema;

use super::operation::Method::{self, Delete, Get, Patch, Post};
use super::operation::{Answered, Body, Kind, Operation, Parameter, Shape};
use super::shape::decision::{Entered, Log, NewDecision, Review};
use super::shape::explanation::Explanation;
use super::shape::incident::{Document, Hits, Incident, Incidents, Moved, Reasons, Similar};
use super::shape::intake::Batch;
use super::shape::people::{
    Account, AccountChanges, Accounts, FirstPassword, NewAccount, NewToken, TokenMade, Tokens,
};
use super::shape::precedent::Precedents;
use super::shape::search::{NewSearch, Search, Searches};
use super::shape::statistics::{Facets, Statistics};
use super::{casebook, decide, intake, people, searches};
use crate::web::query::{EVENTS, INCIDENTS, LAST_PAGE, SORTS};
use crate::web::site::Site;

const fn words(name: &'static str, tells: &'static str) -> Parameter {
    Parameter { name, kind: Kind::Words, tells }
}

const fn date(name: &'static str, tells: &'static str) -> Parameter {
    Parameter { name, kind: Kind::Date, tells }
}

const fn number(name: &'static str, least: u64, most: u64, tells: &'static str) -> Parameter {
    Parameter { name, kind: Kind::Number(least, most), tells }
}

const fn any<T: Choice>(name: &'static str, tells: &'static str) -> Parameter {
    Parameter { name, kind: Kind::AnyOf(words_of::<T>), tells }
}

fn words_of<T: Choice>() -> Vec<&'static str> {
    T::LIST.iter().map(|word| word.word()).collect()
}

fn sorts() -> Vec<&'static str> {
    SORTS.iter().map(|(_, word)| *word).collect()
}

fn countings() -> Vec<&'static str> {
    vec![INCIDENTS, EVENTS]
}

fn facets() -> Vec<&'static str> {
    Facet::ALL.iter().map(|facet| facet.as_str()).collect()
}

/// Which incidents: the conditions of the list and of the command line.
const CONDITIONS: &[Parameter] = &[
    date("year", "Disclosed in this year, month or day."),
    date("from", "Disclosed from here on."),
    date("until", "Disclosed until here."),
    any::<Cause>("cause", "The primary cause."),
    any::<Industry>("industry", "The line of business."),
    any::<LeakStatus>("leak-status", "Did the data get out?"),
    any::<DataKind>("data-kind", "A kind of data affected."),
    any::<Vector>("vector", "The way in."),
    any::<Asset>("asset", "What held the data."),
    any::<Response>("response", "What was done."),
    any::<Prevention>("prevention", "A measure against recurrence."),
    any::<Unit>("unit", "What the headline number counts."),
    words("organization", "Words of the organisation's name."),
    words("malware", "Words of the malware's name."),
    number("min-affected", 0, u64::MAX >> 1, "At least so many affected."),
    number("max-affected", 0, u64::MAX >> 1, "At most so many affected."),
    date("as-of", "As it was known at the end of this day."),
    Parameter {
        name: "count",
        kind: Kind::OneOf(countings),
        tells: "Each incident, or a contractor's and its customers' as one event.",
    },
];

/// Which of them, and in which order.
const PAGE: &[Parameter] = &[
    words("q", "Words that must all be there; any part of a word."),
    Parameter { name: "sort", kind: Kind::OneOf(sorts), tells: "The order." },
    number("page", 1, LAST_PAGE as u64, "Which page."),
    number("limit", 1, casebook::MOST as u64, "How many on a page."),
];

const WORDS: &[Parameter] = &[words("q", "Words that must all be there; any part of a word.")];
const BY: &[Parameter] =
    &[Parameter { name: "by", kind: Kind::OneOf(facets), tells: "Figures of each group by this as well." }];
const OTHER: &[Parameter] =
    &[Parameter { name: "other", kind: Kind::Incident, tells: "What speaks for and against this one?" }];
const FROM: &[Parameter] =
    &[Parameter { name: "from", kind: Kind::Incident, tells: "Only incidents with smaller numbers." }];
const BEFORE: &[Parameter] = &[
    number("before", 1, u64::MAX >> 1, "Only entries before this one."),
    number("limit", 1, casebook::MOST as u64, "How many."),
];
const NAME: &[Parameter] = &[words("name", "The name of the file.")];

/// An operation that asks the casebook.
const fn asks<T: ToSchema>(
    path: &'static str,
    id: &'static str,
    least: Role,
    tells: &'static str,
    handler: fn() -> MethodRouter<Site>,
) -> Operation {
    Operation { is_of_casebook: true, ..does::<T>(Get, path, id, least, tells, handler) }
}

/// An operation that answers with a `T`.
const fn does<T: ToSchema>(
    method: Method,
    path: &'static str,
    id: &'static str,
    least: Role,
    tells: &'static str,
    handler: fn() -> MethodRouter<Site>,
) -> Operation {
    let answered = Answered { status: 200, shape: Some(Shape::of::<T>()) };
    let (query, body, is_of_casebook): (&[&[Parameter]], _, _) = (&[], None, false);
    Operation { method, path, id, least, tells, query, body, answered, is_of_casebook, handler }
}

const fn json<T: ToSchema>() -> Body {
    Body::Json(Shape::of::<T>())
}

/// All of them, in the order of the document.
pub(super) const OPERATIONS: &[Operation] = &[
    asks::<Incidents>(
        "/incidents",
        "listIncidents",
        Reader,
        "The incidents that pass the conditions.",
        || get(casebook::incidents),
    )
    .asking(&[PAGE, CONDITIONS]),
    asks::<Hits>("/search", "search", Reader, "The articles in which words are found.", || {
        get(casebook::search)
    })
    .asking(&[PAGE, CONDITIONS]),
    asks::<Statistics>("/statistics", "count", Reader, "Figures over what passes the conditions.", || {
        get(casebook::statistics)
    })
    .asking(&[BY, CONDITIONS]),
    asks::<Facets>("/facets", "countFacets", Reader, "How many of what passes are of each kind.", || {
        get(casebook::facets)
    })
    .asking(&[WORDS, CONDITIONS]),
    asks::<Incident>(
        "/incidents/{number}",
        "showIncident",
        Reader,
        "Everything that is known of an incident; a number that was merged leads to the one that stays.",
        || get(casebook::incident),
    ),
    asks::<Moved>(
        "/incidents/{number}/history",
        "showHistory",
        Reader,
        "How the values of an incident moved.",
        || get(casebook::history),
    ),
    asks::<Reasons>(
        "/incidents/{number}/why",
        "showReasons",
        Reader,
        "Why an incident has the reports that it has.",
        || get(casebook::why),
    )
    .asking(&[OTHER]),
    asks::<Similar>("/incidents/{number}/similar", "listSimilar", Reader, "Incidents like one.", || {
        get(casebook::similar)
    }),
    asks::<Explanation>(
        "/incidents/{number}/explain/{field}",
        "explain",
        Reader,
        "Why a field of an incident has the values it has, and what else was considered.",
        || get(casebook::explain),
    ),
    asks::<Precedents>(
        "/incidents/{number}/precedents/{field}",
        "listPrecedents",
        Reader,
        "How incidents like one told a field.",
        || get(casebook::precedents),
    ),
    asks::<Document>("/documents/{document}", "showDocument", Reader, "A document as it was frozen.", || {
        get(casebook::document)
    }),
    asks::<Review>("/review", "listDoubts", Editor, "What wants a person.", || get(casebook::review))
        .asking(&[FROM]),
    asks::<Log>("/log", "showLog", Editor, "What happened, the latest first.", || get(casebook::log))
        .asking(&[BEFORE]),
    does::<Entered>(
        Post,
        "/incidents/{number}/decisions",
        "decide",
        Editor,
        "Enters a decision about an incident into the log.",
        || post(decide::enter),
    )
    .taking(json::<NewDecision>())
    .answering(201),
    does::<Entered>(
        Post,
        "/log/{entry}/undo",
        "undo",
        Editor,
        "Takes back the decision that is an entry of the log.",
        || post(decide::undo),
    )
    .answering(201),
    does::<Batch>(
        Post,
        "/intake",
        "sendDocument",
        Editor,
        "Takes a document and begins to read it; nothing is kept yet.",
        || post(intake::send),
    )
    .asking(&[NAME])
    .taking(Body::File)
    .answering(202),
    does::<Batch>(Get, "/intake/{batch}", "showBatch", Editor, "What was read in a batch.", || {
        get(intake::show)
    }),
    does::<Batch>(
        Delete,
        "/intake/{batch}",
        "dropBatch",
        Editor,
        "Drops everything in a batch that is not kept.",
        || delete(intake::give_up),
    ),
    does::<Batch>(
        Post,
        "/intake/{batch}/keep",
        "keepBatch",
        Editor,
        "Keeps everything in a batch that was read.",
        || post(intake::keep),
    ),
    does::<Accounts>(Get, "/accounts", "listAccounts", Administrator, "Everybody who may come in.", || {
        get(people::accounts)
    }),
    does::<FirstPassword>(
        Post,
        "/accounts",
        "addAccount",
        Administrator,
        "Adds somebody, and tells their first password, once.",
        || post(people::add),
    )
    .taking(json::<NewAccount>())
    .answering(201),
    does::<Account>(
        Patch,
        "/accounts/{account}",
        "changeAccount",
        Administrator,
        "Changes what somebody may do, or whether they may come in.",
        || patch(people::change),
    )
    .taking(json::<AccountChanges>()),
    does::<Searches>(
        Get,
        "/searches",
        "listSearches",
        Reader,
        "The searches that the account keeps.",
        || get(searches::all),
    ),
    does::<Search>(
        Post,
        "/searches",
        "saveSearch",
        Reader,
        "Keeps a search under a name; one of the same name is replaced.",
        || post(searches::save),
    )
    .taking(json::<NewSearch>())
    .answering(201),
    does::<Searches>(
        Delete,
        "/searches/{search}",
        "forgetSearch",
        Reader,
        "Forgets one of the searches.",
        || delete(searches::forget),
    )
    .silent(),
    does::<Tokens>(Get, "/tokens", "listTokens", Reader, "The tokens of the account that asks.", || {
        get(people::tokens)
    }),
    does::<TokenMade>(
        Post,
        "/tokens",
        "makeToken",
        Reader,
        "Makes a token, which may do no more than its maker.",
        || post(people::make_token),
    )
    .taking(json::<NewToken>())
    .answering(201),
    does::<Tokens>(
        Delete,
        "/tokens/{token}",
        "revokeToken",
        Reader,
        "Makes one of the tokens worthless.",
        || delete(people::revoke_token),
    )
    .silent(),
];
