/// Controls that several pages share: the live table with its columns and cells, SQL to read, notices, panels for when
/// there is nothing to show, and the words of all windows. They make every text of a server safe before a node sees it
/// and know no page. Screen thread, but for what says it is pure.
@NullMarked
package org.howdah.ui.control;

import org.jspecify.annotations.NullMarked;
