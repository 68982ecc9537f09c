/** Answers: events in, read models out. */
@NullMarked
package io.hrsystem.query;

import org.jspecify.annotations.NullMarked;
