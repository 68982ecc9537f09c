@NullMarked
package io.hrsystem.deploy.local.verify;

import org.jspecify.annotations.NullMarked;
