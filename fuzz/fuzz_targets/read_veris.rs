#![no_main]

use jikenbo_model::FileKind;
use libfuzzer_sys::fuzz_target;

fuzz_target!(init: jikenbo_fuzz::die_of_own_panics(), |bytes: &[u8]| {
    jikenbo_fuzz::read_as(FileKind::Veris, bytes);
});
