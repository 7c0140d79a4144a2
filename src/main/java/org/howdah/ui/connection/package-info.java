/// The dialogs about one server: its connection with a test of it, its password, its removal. They know neither the list
/// of servers nor where it is kept: what they need is handed to them. Screen thread, except where a port says otherwise.
@NullMarked
package org.howdah.ui.connection;

import org.jspecify.annotations.NullMarked;
