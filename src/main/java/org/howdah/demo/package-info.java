/// The demo server: a real PostgreSQL of its own, its roles, and a shop's workload that gives every page something
/// to show. Also the server processes of the tests. May be used by `app` and `cli`; uses JDBC directly, because the
/// demo is a client like any other. Blocking calls; each public type states its thread rule. Creates no thread and
/// reads no clock by itself: both are given.
@NullMarked
package org.howdah.demo;

import org.jspecify.annotations.NullMarked;
