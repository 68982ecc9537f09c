/** The one door by which alerts leave. */
@NullMarked
package io.hrsystem.command.platform.alerts;

import org.jspecify.annotations.NullMarked;
