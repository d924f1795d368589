//! Who decides, and why: what every decision on the command line says.

use jikenbo_casebook::Because;

/// Who and why.
#[derive(Debug, clap::Args)]
pub(crate) struct Reason {
    /// Why.
    #[arg(long, value_name = "WORDS")]
    because: String,
    /// Who decides; the name of the user unless given.
    #[arg(long = "by", env = "USER", value_name = "NAME", default_value = "", hide_env_values = true)]
    who: String,
}

impl Reason {
    /// As the casebook wants it.
    pub(crate) fn because(&self) -> Because<'_> {
        Because { who: &self.who, why: &self.because }
    }
}
