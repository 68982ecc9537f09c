/** What must be on record of reading here: who looked at what. */
@NullMarked
package io.hrsystem.command.platform.access;

import org.jspecify.annotations.NullMarked;
