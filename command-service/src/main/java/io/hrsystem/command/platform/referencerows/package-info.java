/** Claims and rows that rules over several streams look at, and how they are rebuilt from the events. */
@NullMarked
package io.hrsystem.command.platform.referencerows;

import org.jspecify.annotations.NullMarked;
