//! Bytes at rest: zstd, and back with a bound.

use std::cell::RefCell;
use std::io::{self, Read};

/// Level 1: half the time of level 3, and a disclosure takes one or two per cent more.
const LEVEL: i32 = 1;

/// First room for what is unpacked; a size that was tampered with asks for no more than this at once.
const FIRST_ROOM: usize = 1 << 20;

thread_local! {
    /// The room in which a thread packs.
    static ROOM_TO_PACK: RefCell<Option<zstd::bulk::Compressor<'static>>> = const { RefCell::new(None) };
    /// The room in which a thread unpacks: making it takes longer than unpacking a record does.
    static ROOM: RefCell<Option<zstd::bulk::Decompressor<'static>>> = const { RefCell::new(None) };
}

/// Packs `bytes`, with a checksum by which a flipped bit is found.
pub(crate) fn pack(bytes: &[u8]) -> io::Result<Vec<u8>> {
    ROOM_TO_PACK.with_borrow_mut(|room| {
        let room = match room {
            Some(room) => room,
            none => none.insert(new_room_to_pack()?),
        };
        room.compress(bytes)
    })
}

fn new_room_to_pack() -> io::Result<zstd::bulk::Compressor<'static>> {
    let mut room = zstd::bulk::Compressor::new(LEVEL)?;
    room.include_checksum(true)?;
    Ok(room)
}

/// Unpacks just `size` bytes; more or fewer are an error.
pub(crate) fn unpack(packed: &[u8], size: i64) -> io::Result<Vec<u8>> {
    let wrong = || io::Error::new(io::ErrorKind::InvalidData, "not of the size that was kept");
    let size = usize::try_from(size).map_err(|_| wrong())?;
    let bytes = match size {
        0..=FIRST_ROOM => ROOM.with_borrow_mut(|room| unpack_in(room, packed, size))?,
        _ => unpack_piecemeal(packed, size)?,
    };
    if bytes.len() == size { Ok(bytes) } else { Err(wrong()) }
}

fn unpack_in(
    room: &mut Option<zstd::bulk::Decompressor<'static>>,
    packed: &[u8],
    size: usize,
) -> io::Result<Vec<u8>> {
    let room = match room {
        Some(room) => room,
        none => none.insert(zstd::bulk::Decompressor::new()?),
    };
    room.decompress(packed, size)
}

/// As many bytes as there are, up to one more than `size`.
fn unpack_piecemeal(packed: &[u8], size: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(FIRST_ROOM);
    zstd::stream::read::Decoder::new(packed)?.take(size as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn unpacked_as_packed(bytes: Vec<u8>, off in 1i64..9) {
            let packed = pack(&bytes).unwrap();
            let size = i64::try_from(bytes.len()).unwrap();
            proptest::prop_assert_eq!(&unpack(&packed, size).unwrap(), &bytes);
            proptest::prop_assert!(unpack(&packed, size + off).is_err());
            proptest::prop_assert!(unpack(&packed, size - off).is_err());
        }
    }

    #[test]
    fn a_size_that_lies_takes_no_memory() {
        assert!(unpack(&pack(b"x").unwrap(), i64::MAX - 1).is_err());
    }
}
