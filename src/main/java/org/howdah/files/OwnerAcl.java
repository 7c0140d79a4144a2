package org.howdah.files;

import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The access list of a new file or folder that only its owner may use, where a file system has such lists (Windows).
///
/// @param inherited by what is made in a folder later
record OwnerAcl(UserPrincipal owner, boolean inherited) implements FileAttribute<List<AclEntry>> {
    @Override
    public String name() {
        return "acl:acl";
    }

    @Override
    public List<AclEntry> value() {
        Set<AclEntryFlag> flags = inherited
                ? EnumSet.of(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT)
                : EnumSet.noneOf(AclEntryFlag.class);
        return List.of(AclEntry.newBuilder().setType(AclEntryType.ALLOW).setPrincipal(owner).setFlags(flags)
                .setPermissions(EnumSet.allOf(AclEntryPermission.class)).build());
    }
}
