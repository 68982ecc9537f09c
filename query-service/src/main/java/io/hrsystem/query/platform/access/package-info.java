/** What of reading is on record. */
@NullMarked
package io.hrsystem.query.platform.access;

import org.jspecify.annotations.NullMarked;
