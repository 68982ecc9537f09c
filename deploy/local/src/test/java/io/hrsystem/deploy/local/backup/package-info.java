@NullMarked
package io.hrsystem.deploy.local.backup;

import org.jspecify.annotations.NullMarked;
