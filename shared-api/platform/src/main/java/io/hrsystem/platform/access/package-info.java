/** What must be on record of reading: who looked at what. */
@NullMarked
package io.hrsystem.platform.access;

import org.jspecify.annotations.NullMarked;
