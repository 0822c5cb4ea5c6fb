package com.example;

import android.app.Activity;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import android.widget.TextView;
import dev.powerpack.PowerpackClient;

/** Shows the names of a page; the client lives as long as the activity. */
public final class PowerpackActivity extends Activity {
  private final Handler main = new Handler(Looper.getMainLooper());
  private PowerpackClient client;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    TextView view = new TextView(this);
    setContentView(view);
    client = PowerpackClient.create("<auth id>", "<auth token>");
    PowerpackNames.load(client, main::post, view::setText);
  }

  @Override
  protected void onDestroy() {
    client.close();
    super.onDestroy();
  }
}
