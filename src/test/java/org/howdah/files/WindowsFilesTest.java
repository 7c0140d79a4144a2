package org.howdah.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What files of settings need where there are no POSIX permissions.
class WindowsFilesTest {
    private record Owner(String name) implements UserPrincipal {
        @Override
        public String getName() {
            return name;
        }
    }

    @Test
    void accessListNamesTheOwnerAndNobodyElse() {
        OwnerAcl file = new OwnerAcl(new Owner("me"), false);
        assertThat(file.name()).isEqualTo("acl:acl");
        assertThat(file.value()).singleElement().satisfies(entry -> {
            assertThat(entry.principal()).isEqualTo(new Owner("me"));
            assertThat(entry.type()).isEqualTo(AclEntryType.ALLOW);
            assertThat(entry.permissions()).isEqualTo(EnumSet.allOf(AclEntryPermission.class));
            assertThat(entry.flags()).isEmpty();
        });
    }

    @Test
    void filesOfAFolderInheritItsList() {
        assertThat(new OwnerAcl(new Owner("me"), true).value()).extracting(AclEntry::flags)
                .containsExactly(EnumSet.of(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT));
    }

    @Test
    void fileThatIsHeldForAMomentIsReplacedInTheEnd() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        FileMove.replace(() -> {
            if (tries.incrementAndGet() < 3) {
                throw new AccessDeniedException("servers.json");
            }
        }, FileMove.TRIES);
        assertThat(tries).hasValue(3);
    }

    @Test
    void fileThatIsHeldForGoodIsGivenUp() {
        AtomicInteger tries = new AtomicInteger();
        assertThatThrownBy(() -> FileMove.replace(() -> {
            tries.incrementAndGet();
            throw new AccessDeniedException("servers.json");
        }, 4)).isInstanceOf(AccessDeniedException.class);
        assertThat(tries).hasValue(4);
    }

    @Test
    void otherFailuresAreNotTriedAgain() {
        AtomicInteger tries = new AtomicInteger();
        assertThatThrownBy(() -> FileMove.replace(() -> {
            tries.incrementAndGet();
            throw new NoSuchFileException("servers.json");
        }, FileMove.TRIES)).isInstanceOf(NoSuchFileException.class);
        assertThat(tries).hasValue(1);
    }
}
