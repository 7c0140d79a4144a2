/// The Alerts page: what is open, and what was. Made through `AlertsPage`; knows no other page. Screen thread.
@NullMarked
package org.howdah.ui.alerts;

import org.jspecify.annotations.NullMarked;
