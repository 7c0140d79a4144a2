/// The Servers page: all servers of the user's list on one page, the worst first, as a table or as cards, with what is
/// open as alerts below. Made through `ServersPage`; knows no other page. Screen thread, but for what says it is pure.
@NullMarked
package org.howdah.ui.servers;

import org.jspecify.annotations.NullMarked;
