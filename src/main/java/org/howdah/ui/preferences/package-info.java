/// The Preferences page: each choice holds at once and is kept. Made through `PreferencesPage`; knows no other page.
/// Screen thread.
@NullMarked
package org.howdah.ui.preferences;

import org.jspecify.annotations.NullMarked;
