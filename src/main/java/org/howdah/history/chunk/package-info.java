/// The form in which samples are kept: columns of one probe of one server over some minutes, each packed for itself,
/// under a version and a checksum. Old forms are read for ever; golden files hold that. Nothing here knows of files or
/// databases. Everything that is read is suspected: a decoder answers with [ChunkException] and never with a wrong
/// number. One thread at a time, values are immutable.
@NullMarked
package org.howdah.history.chunk;

import org.jspecify.annotations.NullMarked;
