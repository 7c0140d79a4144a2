/// The demo server: a real PostgreSQL of its own, its roles and its workload.
@NullMarked
package org.howdah.demo;

import org.jspecify.annotations.NullMarked;
