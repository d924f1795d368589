//! A person's map of a table's columns is a decision: it stays with the document and is handed out at every rebuild.

mod invented;

use invented::{AT, Scratch, nth, reader};
use jikenbo_casebook::{Event, Intake, Kept, Outcome};
use jikenbo_model::{ColumnField, ColumnMap};

const LATER: &str = "2027-01-01T00:00:00Z";

fn map(organization: &str) -> ColumnMap {
    let columns = [(ColumnField::Organization, organization.to_owned())].into();
    ColumnMap { columns, ..ColumnMap::default() }
}

fn outcome(scratch: &mut Scratch, table: &Intake) -> Outcome {
    scratch.add(std::slice::from_ref(table))[0].outcome
}

#[test]
fn the_last_map_is_handed_out_at_rebuild() {
    let mut table = nth(1);
    table.columns = Some(map("団体"));
    let mut scratch = Scratch::with(&[nth(0), table.clone()]);
    assert_eq!(outcome(&mut scratch, &table), Outcome::AlreadyThere, "the same map says nothing new");
    table.columns = None;
    assert_eq!(outcome(&mut scratch, &table), Outcome::AlreadyThere, "no map takes none away");
    table.columns = Some(map("発表元"));
    assert_eq!(outcome(&mut scratch, &table), Outcome::ColumnsNoted);
    let mut handed = Vec::new();
    let documents = [nth(0), nth(1)];
    let mut read = reader(&documents);
    let derive = |kept: &[Kept]| {
        handed.extend(kept.iter().map(|kept| kept.columns.clone()));
        read(kept)
    };
    scratch.casebook.rebuild(LATER, derive).unwrap();
    assert_eq!(handed, [None, Some(map("発表元"))]);
    let mapped = |event: &Event| matches!(event, Event::ColumnsMapped(_));
    let events = scratch.casebook.events().unwrap().map(|logged| logged.unwrap());
    assert_eq!(events.filter(|logged| mapped(&logged.event) && logged.at == AT).count(), 2);
    scratch.is_sound();
}
