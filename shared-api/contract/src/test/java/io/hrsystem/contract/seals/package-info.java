@NullMarked
package io.hrsystem.contract.seals;

import org.jspecify.annotations.NullMarked;
