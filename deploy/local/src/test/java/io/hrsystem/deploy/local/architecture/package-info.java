/** What no compiler checks: which code may know which other code. */
@NullMarked
package io.hrsystem.deploy.local.architecture;

import org.jspecify.annotations.NullMarked;
