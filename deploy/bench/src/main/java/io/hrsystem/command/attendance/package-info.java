/** What of command-service is measured in the process of the benchmarks. */
@NullMarked
package io.hrsystem.command.attendance;

import org.jspecify.annotations.NullMarked;
