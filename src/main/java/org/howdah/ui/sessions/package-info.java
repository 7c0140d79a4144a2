/// The Sessions page: who is working on a server, who waits, and for whom. The controller hands each state to its
/// model and the model to the nodes; sums come from `analysis`. Used by `ui.shell` alone. Screen thread.
///
/// It has a subscription only between [SessionsController#activate] and [SessionsController#deactivate].
@NullMarked
package org.howdah.ui.sessions;

import org.jspecify.annotations.NullMarked;
