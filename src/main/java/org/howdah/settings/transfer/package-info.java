/// Servers taken over from other programs' lists, and given to them: addresses, service files, password files, pgAdmin,
/// DBeaver, the PostgreSQL Activity Monitor, and Howdah's own lists. What is read is never trusted: no passwords, no
/// commands, no powers are taken, and a mistake is a line of the preview. Any thread; nothing here changes a file.
@NullMarked
package org.howdah.settings.transfer;

import org.jspecify.annotations.NullMarked;
