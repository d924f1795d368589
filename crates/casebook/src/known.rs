//! Know all of one: an incident, what stands of it, what was decided, how it moved, and why it is one.

use jikenbo_model::{IncidentNumber, Record};

use crate::decided::Decided;
use crate::error::{Inner, Result};
use crate::history::{self, History};
use crate::incident::Incident;
use crate::opened::Opened;
use crate::standing;
use crate::store::Casebook;
use crate::value;
use crate::why::{self, Why};

/// All that is known of an incident.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// The incident, as [`Casebook::incident`] gives it.
    pub incident: Incident,
    /// What stands, as [`Casebook::standing`] gives it.
    pub stands: Option<Record>,
    /// What people decided, as [`Casebook::decided`] gives it.
    pub decided: Vec<Decided>,
    /// How its values moved, as [`Casebook::history`] gives it.
    pub history: History,
    /// Why its reports are of one incident, as [`Casebook::why`] gives it.
    pub why: Why,
}

impl Casebook {
    /// All that is known of the incident with this number, or of the one to which it redirects; `None` where the number was
    /// never given. Each report is opened once for all of it.
    ///
    /// # Errors
    /// [`Error::Damaged`](crate::Error::Damaged), and the store's own.
    pub fn known(&self, number: IncidentNumber) -> Result<Option<Known>> {
        self.name(self.all_known(number))
    }

    fn all_known(&self, number: IncidentNumber) -> Inner<Option<Known>> {
        let _view = self.reading()?;
        let opened = Opened::new(&self.connection);
        let Some(incident) = self.reported(&opened, number)? else {
            return Ok(None);
        };
        let number = incident.number;
        Ok(Some(Known {
            stands: standing::read_and_standing(&opened, number)?.map(|(_, stands)| stands),
            decided: value::decided_of(&opened, number)?,
            history: history::of_root(&opened, number)?,
            why: why::of_root(&opened, number)?,
            incident,
        }))
    }
}
