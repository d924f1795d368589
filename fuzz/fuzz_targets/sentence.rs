#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(init: jikenbo_fuzz::die_of_own_panics(), |bytes: &[u8]| {
    jikenbo_fuzz::cut_sentences(bytes);
});
