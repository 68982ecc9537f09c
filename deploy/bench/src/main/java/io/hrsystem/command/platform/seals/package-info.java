/** What sealing costs. */
@NullMarked
package io.hrsystem.command.platform.seals;

import org.jspecify.annotations.NullMarked;
