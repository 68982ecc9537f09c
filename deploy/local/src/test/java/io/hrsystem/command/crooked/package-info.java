/** What a feature must not do, one class per rule. */
@NullMarked
package io.hrsystem.command.crooked;

import org.jspecify.annotations.NullMarked;
