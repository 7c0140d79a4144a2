/// Charts painted as pixels: a column is one pixel wide and its segments are whole pixels high, as measured to cost a
/// fiftieth of JavaFX's own charts; all of them are a `PixelPane`. Colours come from the stylesheet through one palette for each page. Controls that
/// know no page. Screen thread, but for what says it is pure.
@NullMarked
package org.howdah.ui.chart;

import org.jspecify.annotations.NullMarked;
