"""What the reader may find (搜索): his right to it comes before everything else, counting too."""
