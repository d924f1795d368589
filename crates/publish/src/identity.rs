//! Identities that are the same in every export: UUIDs of version 5, made from what they name.

use uuid::Uuid;

/// Under which the names of this program are unique.
const NAMESPACE: Uuid = Uuid::from_u128(0x8f0a_9d6e_5c1b_4e0f_9b7a_4a69_6b65_6e62);

/// The identity of what `parts` name together, the first being what kind of thing it is.
pub(crate) fn uuid(parts: &[&str]) -> Uuid {
    let name = parts.iter().map(|part| format!("{}:{part}", part.len())).collect::<String>();
    Uuid::new_v5(&NAMESPACE, name.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::uuid;

    #[test]
    fn the_same_name_gives_the_same_identity() {
        assert_eq!(uuid(&["incident", "a"]).to_string(), "95ae8213-ce26-54a4-94a4-e167671ddb55");
        assert_ne!(uuid(&["ab", "c"]), uuid(&["a", "bc"]), "parts are kept apart");
    }
}
