//! Refuses file systems that other machines write too: neither locks nor shared memory hold there.

use oneshelf_core::store::{StoreError, UnusableKind};

use super::paths::Paths;
use crate::host::unusable;

/// Refuses a network file system where the system can tell; elsewhere it says nothing. FUSE is
/// let through, because local file systems use it as well.
pub(crate) fn refuse(paths: &Paths) -> Result<(), StoreError> {
    match network_name(paths) {
        Some(name) => Err(unusable(
            UnusableKind::Network,
            &paths.db,
            format!(
                "is on a network file system ({name}), where locks do not hold; keep the store \
                 on a local disk and let other machines ask the host"
            ),
        )),
        None => Ok(()),
    }
}

#[cfg(any(target_os = "linux", target_os = "android"))]
fn network_name(paths: &Paths) -> Option<&'static str> {
    // An unreadable answer is no answer: opening will say what is wrong.
    let stat = rustix::fs::statfs(&paths.folder).ok()?;
    // The type is signed on some machines and 32 bits wide on others; the magic is 32 bits.
    let magic = (stat.f_type as i128) & 0xFFFF_FFFF;
    name_of_magic(magic)
}

/// The constants of linux/magic.h and of the file systems outside the kernel's tree.
#[cfg(any(target_os = "linux", target_os = "android", test))]
fn name_of_magic(magic: i128) -> Option<&'static str> {
    Some(match magic {
        0x6969 => "nfs",
        0x517B => "smb",
        0xFF53_4D42 => "cifs",
        0xFE53_4D42 => "smb2",
        0x5346_414F | 0x6B41_4653 => "afs",
        0x00C3_6400 => "ceph",
        0x0102_1997 => "9p",
        0x7375_7245 => "coda",
        0x564C => "ncp",
        0x0BD0_0BD0 => "lustre",
        0x7461_636F => "ocfs2",
        0x4750_4653 => "gpfs",
        0x1983_0326 => "beegfs",
        0x786F_4256 => "vboxsf",
        _ => return None,
    })
}

/// Untested: no such machine was at hand.
#[cfg(target_os = "macos")]
fn network_name(paths: &Paths) -> Option<&'static str> {
    let stat = rustix::fs::statfs(&paths.folder).ok()?;
    let name: String = stat
        .f_fstypename
        .iter()
        .take_while(|byte| **byte != 0)
        .map(|byte| char::from(*byte as u8))
        .collect();
    ["nfs", "smbfs", "afpfs", "webdav", "cifs", "ftp"]
        .into_iter()
        .find(|known| *known == name)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_os = "macos")))]
fn network_name(_paths: &Paths) -> Option<&'static str> {
    None
}

#[cfg(test)]
mod tests {
    use super::name_of_magic;

    /// Goal: shared disks are told from local ones, FUSE is let through.
    #[test]
    fn tells_network_from_local() {
        let check = |magic: i128, expected: Option<&str>| {
            assert_eq!(name_of_magic(magic), expected, "magic {magic:#x}");
        };
        check(0x6969, Some("nfs"));
        check(0xFF53_4D42, Some("cifs"));
        // As a signed 32-bit field delivers it, masked.
        check(
            i128::from(0xFE53_4D42_u32 as i32) & 0xFFFF_FFFF,
            Some("smb2"),
        );
        check(0x0102_1997, Some("9p"));
        check(0xEF53, None); // ext4
        check(0x5846_5342, None); // xfs
        check(0x9123_683E, None); // btrfs
        check(0x0102_1994, None); // tmpfs
        check(0x6573_5546, None); // fuse
    }
}
