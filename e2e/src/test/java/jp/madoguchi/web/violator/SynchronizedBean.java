package jp.madoguchi.web.violator;

import jakarta.faces.view.ViewScoped;
import java.io.Serializable;

/** Breaks a house rule on purpose. */
@ViewScoped
class SynchronizedBean implements Serializable {
    private static final long serialVersionUID = 1L;

    synchronized void act() {}
}
