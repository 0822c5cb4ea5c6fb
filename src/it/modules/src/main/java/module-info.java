module com.example {
  requires dev.powerpack;
  // An automatic module, as dev.powerpack is, cannot require other modules.
  requires okhttp3;
}
