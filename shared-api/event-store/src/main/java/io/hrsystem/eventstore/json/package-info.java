/** What a stored event looks like, and how it is read for ever. */
@NullMarked
package io.hrsystem.eventstore.json;

import org.jspecify.annotations.NullMarked;
