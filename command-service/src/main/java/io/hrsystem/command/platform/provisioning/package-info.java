/** What a feature does for a new company, and how it says that it is done. */
@NullMarked
package io.hrsystem.command.platform.provisioning;

import org.jspecify.annotations.NullMarked;
