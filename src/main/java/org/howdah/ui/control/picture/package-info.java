/// What a page says of the pictures that are painted of it without a window on any screen: of what was sampled, and of
/// what could have been, as a lost server or an empty list. A page has one class for it, `XPictures`, with a method of the
/// shape of [PictureSource]; the shell lists these methods in `AllPictures`. Screen thread, but for the values.
@NullMarked
package org.howdah.ui.control.picture;

import org.jspecify.annotations.NullMarked;
