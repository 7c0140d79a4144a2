/// The dialogs of the vault: create, unlock, and what can be done with its keys. They show states and sentences; keys are
/// derived and files written on a thread of their own, while the window goes on painting. Secrets are typed here and
/// taken away again, never shown. Screen thread.
@NullMarked
package org.howdah.ui.vault;

import org.jspecify.annotations.NullMarked;
