/** The service as tests see it: events go in at the store, answers come out over HTTP. */
@NullMarked
package io.hrsystem.query.testing;

import org.jspecify.annotations.NullMarked;
