import { Upload } from 'lucide-react';
import { useRef, type ComponentProps } from 'react';
import { Button } from '../parts/button';

interface PickButtonProps {
  readonly words: string;
  readonly look?: ComponentProps<typeof Button>['look'];
  readonly onFiles: (files: readonly File[]) => void;
}

/** Files of this computer, for the shelf. */
export function PickButton({ words, look = 'plain', onFiles }: PickButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look={look} onClick={() => input.current?.click()}>
        <Upload aria-hidden="true" />
        {words}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={words}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
    </>
  );
}
