/// What deserves attention: rules as data, judged once a second over the states of all servers by pure functions, and
/// which of it reaches the desktop. Texts of servers are raw here: whoever shows them passes them through SafeText.
@NullMarked
package org.howdah.alert;

import org.jspecify.annotations.NullMarked;
